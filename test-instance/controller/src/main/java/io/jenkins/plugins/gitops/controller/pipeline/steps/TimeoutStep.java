package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.model.Result;
import hudson.model.TaskListener;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jenkins.model.CauseOfInterruption;
import jenkins.util.Timer;
import org.jenkinsci.plugins.workflow.steps.BodyExecution;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Stops its body when the time is over. */
public final class TimeoutStep extends Step {
    private final int time;
    private TimeUnit unit = TimeUnit.MINUTES;
    private boolean activity;

    @DataBoundConstructor
    public TimeoutStep(int time) {
        this.time = time;
    }

    public int getTime() {
        return time;
    }

    public TimeUnit getUnit() {
        return unit;
    }

    public boolean isActivity() {
        return activity;
    }

    @DataBoundSetter
    public void setUnit(TimeUnit unit) {
        this.unit = unit;
    }

    @DataBoundSetter
    public void setActivity(boolean activity) {
        this.activity = activity;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, unit.toMillis(time));
    }

    private static final class Execution extends StepExecution {
        private static final long serialVersionUID = 1L;
        private final long until;
        private final long millis;
        private BodyExecution body;
        private boolean over;
        private transient volatile Future<?> timer;

        Execution(StepContext context, long millis) {
            super(context);
            this.millis = millis;
            this.until = System.currentTimeMillis() + millis;
        }

        @Override
        public boolean start() throws Exception {
            getContext().get(TaskListener.class).getLogger().println("Timeout set to expire in " + Spans.of(millis));
            body = getContext().newBodyInvoker().withCallback(new Ended(this)).start();
            onResume();
            return false;
        }

        @Override
        public void onResume() {
            long left = Math.max(0, until - System.currentTimeMillis());
            timer = Timer.get().schedule(this::expire, left, TimeUnit.MILLISECONDS);
        }

        private void expire() {
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
        private static final long serialVersionUID = 1L;
        private final Execution timeout;

        Ended(Execution timeout) {
            this.timeout = timeout;
        }

        @Override
        protected void finished(StepContext context) {
            timeout.over = true;
            Future<?> t = timeout.timer;
            if (t != null) t.cancel(false);
        }
    }

    /** Why the body was stopped. */
    private static final class Exceeded extends CauseOfInterruption {
        private static final long serialVersionUID = 1L;

        @Override
        public String getShortDescription() {
            return "Timeout has been exceeded";
        }
    }

    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "timeout";
        }

        @Override
        public String getDisplayName() {
            return "Enforce time limit";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(TaskListener.class);
        }

        @Override
        public boolean takesImplicitBlockArgument() {
            return true;
        }
    }
}
