package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.model.Result;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Catch error and set build result to failure. */
public final class CatchErrorStep extends Step {
    private String buildResult = "FAILURE";
    private String stageResult = "SUCCESS";
    private String message;
    private boolean catchInterruptions = true;

    @DataBoundConstructor
    public CatchErrorStep() {}

    public String getBuildResult() {
        return buildResult;
    }

    public String getStageResult() {
        return stageResult;
    }

    public String getMessage() {
        return message;
    }

    public boolean isCatchInterruptions() {
        return catchInterruptions;
    }

    @DataBoundSetter
    public void setBuildResult(String buildResult) {
        this.buildResult = buildResult;
    }

    @DataBoundSetter
    public void setStageResult(String stageResult) {
        this.stageResult = stageResult;
    }

    @DataBoundSetter
    public void setMessage(String message) {
        this.message = message;
    }

    @DataBoundSetter
    public void setCatchInterruptions(boolean catchInterruptions) {
        this.catchInterruptions = catchInterruptions;
    }

    private static Result result(String name) {
        return name == null ? Result.SUCCESS : Result.fromString(name);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Caught(context, result(buildResult), result(stageResult), message, catchInterruptions);
    }

    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "catchError";
        }

        @Override
        public String getDisplayName() {
            return "Catch error and set build result to failure";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(hudson.model.Run.class, hudson.model.TaskListener.class);
        }

        @Override
        public boolean takesImplicitBlockArgument() {
            return true;
        }
    }
}
