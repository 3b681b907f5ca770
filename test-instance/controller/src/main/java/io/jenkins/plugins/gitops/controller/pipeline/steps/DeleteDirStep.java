package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.FilePath;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;

/** Empties the current directory. */
public final class DeleteDirStep extends Step {

    @DataBoundConstructor
    public DeleteDirStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return StepExecutions.synchronousNonBlockingVoid(
                context, c -> c.get(FilePath.class).deleteRecursive());
    }

    @Extension
    public static final class DescriptorImpl extends Described {
        public DescriptorImpl() {
            super("deleteDir", "Recursively delete the current directory from the workspace", FilePath.class);
        }
    }
}
