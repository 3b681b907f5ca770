package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.model.TaskListener;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jenkins.util.Timer;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Waits, without a thread. */
public final class SleepStep extends Step {
    private final long time;
    private TimeUnit unit = TimeUnit.SECONDS;

    @DataBoundConstructor
    public SleepStep(long time) {
        this.time = time;
    }

    public long getTime() {
        return time;
    }

    public TimeUnit getUnit() {
        return unit;
    }

    @DataBoundSetter
    public void setUnit(TimeUnit unit) {
        this.unit = unit;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, unit.toMillis(time));
    }

    private static final class Execution extends StepExecution {
        private static final long serialVersionUID = 1L;
        private final long until;
        private final long millis;
        private transient volatile Future<?> timer;

        Execution(StepContext context, long millis) {
            super(context);
            this.millis = millis;
            this.until = System.currentTimeMillis() + millis;
        }

        @Override
        public boolean start() throws Exception {
            getContext().get(TaskListener.class).getLogger().println("Sleeping for " + Spans.of(millis));
            onResume();
            return false;
        }

        @Override
        public void onResume() {
            long left = Math.max(0, until - System.currentTimeMillis());
            timer = Timer.get().schedule(() -> getContext().onSuccess(null), left, TimeUnit.MILLISECONDS);
        }

        @Override
        public void stop(Throwable cause) throws Exception {
            Future<?> t = timer;
            if (t != null) t.cancel(false);
            super.stop(cause);
        }

        @Override
        public String getStatus() {
            return "waiting for " + Spans.of(Math.max(0, until - System.currentTimeMillis()));
        }
    }

    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "sleep";
        }

        @Override
        public String getDisplayName() {
            return "Sleep";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(TaskListener.class);
        }
    }
}
