package org.jenkinsci.plugins.workflow.steps;

import io.jenkins.plugins.gitops.controller.pipeline.Background;

public abstract class SynchronousNonBlockingStepExecution<T> extends StepExecution {
    private transient volatile Background.Task running;
    private transient volatile Throwable stopCause;

    protected SynchronousNonBlockingStepExecution(StepContext context) {
        super(context);
    }

    protected abstract T run() throws Exception;

    @Override
    public final boolean start() throws Exception {
        running = Background.submit(() -> {
            try {
                getContext().onSuccess(run());
            } catch (Throwable t) {
                Throwable cause = stopCause;
                if (cause == null) getContext().onFailure(t);
                else {
                    if (cause != t) cause.addSuppressed(t);
                    getContext().onFailure(cause);
                }
            } finally {
                running = null;
            }
        });
        return false;
    }

    @Override
    public void stop(Throwable cause) throws Exception {
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
        return task == null ? "not yet scheduled" : "running in thread: " + task.name();
    }

    @Override
    public boolean blocksRestart() {
        return running != null;
    }
}
