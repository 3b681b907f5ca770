package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.model.TaskListener;
import java.util.concurrent.TimeUnit;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Waits, without a thread. */
public final class SleepStep extends Step {
    private final long time;

    @DataBoundSetter
    private TimeUnit unit = TimeUnit.SECONDS;

    @DataBoundConstructor
    public SleepStep(long time) {
        this.time = time;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, unit.toMillis(time));
    }

    private static final class Execution extends Timed {
        Execution(StepContext context, long millis) {
            super(context, millis);
        }

        @Override
        public boolean start() throws Exception {
            getContext().get(TaskListener.class).getLogger().println("Sleeping for " + Spans.of(millis));
            onResume();
            return false;
        }

        @Override
        void due() {
            getContext().onSuccess(null);
        }

        @Override
        public void stop(Throwable cause) throws Exception {
            cancel();
            super.stop(cause);
        }

        @Override
        public String getStatus() {
            return "waiting for " + Spans.of(left());
        }
    }

    @Extension
    public static final class DescriptorImpl extends Described {
        public DescriptorImpl() {
            super("sleep", "Sleep", TaskListener.class);
        }
    }
}
