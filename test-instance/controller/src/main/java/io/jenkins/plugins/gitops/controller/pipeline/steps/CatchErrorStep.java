package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.model.Result;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Catch error and set build result to failure. */
public final class CatchErrorStep extends Step {
    @DataBoundSetter
    private String buildResult = "FAILURE";

    @DataBoundSetter
    private String stageResult = "SUCCESS";

    @DataBoundSetter
    private String message;

    @DataBoundSetter
    private boolean catchInterruptions = true;

    @DataBoundConstructor
    public CatchErrorStep() {}

    private static Result result(String name) {
        return name == null ? Result.SUCCESS : Result.fromString(name);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Caught(context, result(buildResult), result(stageResult), message, catchInterruptions);
    }

    @Extension
    public static final class DescriptorImpl extends Described.Block {
        public DescriptorImpl() {
            super(
                    "catchError",
                    "Catch error and set build result to failure",
                    hudson.model.Run.class,
                    hudson.model.TaskListener.class);
        }
    }
}
