package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.plugins.workflow.steps.MissingContextVariableException;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;

/** Runs a build step of freestyle jobs: {@code step([$class: …])} or by its symbol. */
public final class CoreStep extends Step {
    private final SimpleBuildStep delegate;

    @DataBoundConstructor
    public CoreStep(SimpleBuildStep delegate) {
        this.delegate = delegate;
    }

    @Override
    public StepExecution start(StepContext context) {
        return StepExecutions.synchronousNonBlockingVoid(context, c -> {
            Run<?, ?> run = c.get(Run.class);
            FilePath workspace = c.get(FilePath.class);
            if (!delegate.requiresWorkspace()) {
                delegate.perform(run, c.get(EnvVars.class), c.get(TaskListener.class));
                return;
            }
            if (workspace == null) throw new MissingContextVariableException(FilePath.class, new DescriptorImpl());
            workspace.mkdirs();
            delegate.perform(run, workspace, c.get(EnvVars.class), c.get(Launcher.class), c.get(TaskListener.class));
        });
    }

    @Extension
    public static final class DescriptorImpl extends Described {
        public DescriptorImpl() {
            super("step", "General Build Step", Run.class, TaskListener.class, EnvVars.class);
        }

        @Override
        public boolean isMetaStep() {
            return true;
        }
    }
}
