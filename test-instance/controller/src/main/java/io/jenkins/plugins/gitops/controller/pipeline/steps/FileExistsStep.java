package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.FilePath;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;

/** Tells whether a file is in the workspace. */
public final class FileExistsStep extends Step {
    private final String file;

    @DataBoundConstructor
    public FileExistsStep(String file) {
        this.file = file;
    }

    @Override
    public StepExecution start(StepContext context) {
        return StepExecutions.synchronousNonBlocking(
                context, c -> c.get(FilePath.class).child(file).exists());
    }

    @Extension
    public static final class DescriptorImpl extends Described {
        public DescriptorImpl() {
            super("fileExists", "Verify if file exists in workspace", FilePath.class);
        }
    }
}
