package org.jenkinsci.plugins.workflow.steps;

import io.jenkins.plugins.gitops.controller.pipeline.Background;

/** Runs what may block on a thread of its own; a body may follow. */
public abstract class GeneralNonBlockingStepExecution extends StepExecution {
    private transient volatile Background.Task running;
    private transient volatile Throwable stopCause;
    private boolean stopping;

    protected GeneralNonBlockingStepExecution(StepContext context) {
        super(context);
    }

    protected final void run(Block block) {
        if (stopping) return;
        running = Background.submit(() -> {
            try {
                block.run();
            } catch (Throwable t) {
                fail(t);
            } finally {
                running = null;
            }
        });
    }

    private void fail(Throwable t) {
        Throwable cause = stopCause;
        if (cause != null && cause != t) {
            cause.addSuppressed(t);
            t = cause;
        }
        getContext().onFailure(t);
    }

    @Override
    public void stop(Throwable cause) throws Exception {
        stopping = true;
        stopCause = cause;
        Background.Task task = running;
        if (task == null) super.stop(cause);
        else task.interrupt();
    }

    @Override
    public void onResume() {
        getContext().onFailure(new SynchronousResumeNotSupportedException(getContext()));
    }

    @Override
    public String getStatus() {
        Background.Task task = running;
        return task == null ? "running in " + getClass().getSimpleName() : "running in thread: " + task.name();
    }

    @Override
    public boolean blocksRestart() {
        return running != null;
    }

    @FunctionalInterface
    protected interface Block {
        void run() throws Exception;
    }

    protected abstract class TailCall extends BodyExecutionCallback {
        protected TailCall() {}

        protected abstract void finished(StepContext context) throws Exception;

        @Override
        public final void onSuccess(StepContext context, Object result) {
            run(() -> {
                finished(context);
                context.onSuccess(result);
            });
        }

        @Override
        public final void onFailure(StepContext context, Throwable t) {
            run(() -> {
                try {
                    finished(context);
                } catch (Exception x) {
                    t.addSuppressed(x);
                }
                context.onFailure(t);
            });
        }
    }
}
