package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.model.Result;
import hudson.model.TaskListener;
import java.util.concurrent.TimeUnit;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.steps.BodyExecution;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Stops its body when the time is over. */
public final class TimeoutStep extends Step {
    private final int time;

    @DataBoundSetter
    private TimeUnit unit = TimeUnit.MINUTES;

    @DataBoundSetter
    private boolean activity;

    @DataBoundConstructor
    public TimeoutStep(int time) {
        this.time = time;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, unit.toMillis(time));
    }

    private static final class Execution extends Timed {
        private BodyExecution body;
        private boolean over;

        Execution(StepContext context, long millis) {
            super(context, millis);
        }

        @Override
        public boolean start() throws Exception {
            getContext().get(TaskListener.class).getLogger().println("Timeout set to expire in " + Spans.of(millis));
            body = getContext().newBodyInvoker().withCallback(new Ended(this)).start();
            onResume();
            return false;
        }

        @Override
        void due() {
            if (over) return;
            try {
                getContext().get(TaskListener.class).getLogger().println("Cancelling nested steps due to timeout");
            } catch (Exception unlogged) {
                return;
            }
            body.cancel(new FlowInterruptedException(Result.ABORTED, true, new Exceeded()));
        }

        @Override
        public void stop(Throwable cause) {
            body.cancel(cause);
        }
    }

    private static final class Ended extends BodyExecutionCallback.TailCall {
        private final Execution timeout;

        Ended(Execution timeout) {
            this.timeout = timeout;
        }

        @Override
        protected void finished(StepContext context) {
            timeout.over = true;
            timeout.cancel();
        }
    }

    /** Why the body was stopped. */
    private static final class Exceeded extends CauseOfInterruption {
        @Override
        public String getShortDescription() {
            return "Timeout has been exceeded";
        }
    }

    @Extension
    public static final class DescriptorImpl extends Described.Block {
        public DescriptorImpl() {
            super("timeout", "Enforce time limit", TaskListener.class);
        }
    }
}
