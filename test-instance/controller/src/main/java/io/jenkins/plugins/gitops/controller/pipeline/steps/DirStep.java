package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.FilePath;
import hudson.model.TaskListener;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;

/** Runs its body in another directory. */
public final class DirStep extends Step {
    private final String path;

    @DataBoundConstructor
    public DirStep(String path) {
        this.path = path;
    }

    @Override
    public StepExecution start(StepContext context) {
        return StepExecutions.block(context, (c, body) -> {
            FilePath there = c.get(FilePath.class).child(path);
            c.get(TaskListener.class).getLogger().println("Running in " + there.getRemote());
            body.withContext(there);
        });
    }

    @Extension
    public static final class DescriptorImpl extends Described.Block {
        public DescriptorImpl() {
            super("dir", "Change current directory", FilePath.class, TaskListener.class);
        }

        @Override
        public Set<? extends Class<?>> getProvidedContext() {
            return Set.of(FilePath.class);
        }
    }
}
