package io.jenkins.plugins.gitops.controller.pipeline.steps;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jenkins.util.Timer;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** Something that is due at a moment, which a restart does not move. */
abstract class Timed extends StepExecution {
    final long until;
    final long millis;
    private transient volatile Future<?> timer;

    Timed(StepContext context, long millis) {
        super(context);
        this.millis = millis;
        this.until = System.currentTimeMillis() + millis;
    }

    abstract void due();

    final long left() {
        return Math.max(0, until - System.currentTimeMillis());
    }

    @Override
    public void onResume() {
        timer = Timer.get().schedule(this::due, left(), TimeUnit.MILLISECONDS);
    }

    final void cancel() {
        Future<?> t = timer;
        if (t != null) t.cancel(false);
    }
}
