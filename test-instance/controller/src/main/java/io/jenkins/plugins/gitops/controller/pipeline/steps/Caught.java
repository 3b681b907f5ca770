package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.AbortException;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** Runs a body and goes on when it fails, with the result that was asked for. */
final class Caught extends StepExecution {
    private final String buildResult, stageResult, message;
    private final boolean interruptions;

    Caught(StepContext context, Result buildResult, Result stageResult, String message, boolean interruptions) {
        super(context);
        this.buildResult = buildResult.toString();
        this.stageResult = stageResult.toString();
        this.message = message;
        this.interruptions = interruptions;
    }

    @Override
    public boolean start() {
        getContext().newBodyInvoker().withCallback(new Callback(this)).start();
        return false;
    }

    private void caught(StepContext context, Throwable t) {
        if (t instanceof FlowInterruptedException && !interruptions) {
            context.onFailure(t);
            return;
        }
        try {
            TaskListener log = context.get(TaskListener.class);
            Run<?, ?> run = context.get(Run.class);
            Result result = Result.fromString(buildResult), stage = Result.fromString(stageResult);
            if (message != null) log.getLogger().println(message);
            if (t instanceof AbortException) log.error(t.getMessage());
            else if (t instanceof FlowInterruptedException stopped) {
                stopped.handle(run, log);
                result = Result.combine(result, stopped.getResult());
            } else t.printStackTrace(log.getLogger());
            if (result.isWorseThan(Result.SUCCESS)) run.setResult(result);
            if (stage.isWorseThan(Result.SUCCESS))
                context.get(FlowNode.class).addAction(new WarningAction(stage).withMessage(message));
            context.onSuccess(null);
        } catch (Exception x) {
            x.addSuppressed(t);
            context.onFailure(x);
        }
    }

    private static final class Callback extends BodyExecutionCallback {
        private final Caught step;

        Callback(Caught step) {
            this.step = step;
        }

        @Override
        public void onSuccess(StepContext context, Object result) {
            context.onSuccess(result);
        }

        @Override
        public void onFailure(StepContext context, Throwable t) {
            step.caught(context, t);
        }
    }
}
