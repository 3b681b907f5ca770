package jenkins.model.queue;

import hudson.model.Executor;

public abstract class AsynchronousExecution extends RuntimeException {
    protected AsynchronousExecution() {}

    public abstract void interrupt(boolean a);

    public abstract boolean blocksRestart();

    public abstract boolean displayCell();

    public final Executor getExecutor() {
        throw new UnsupportedOperationException();
    }

    public final void setExecutorWithoutCompleting(Executor a) {
        throw new UnsupportedOperationException();
    }

    public final void maybeComplete() {
        throw new UnsupportedOperationException();
    }

    public final void completed(Throwable a) {
        throw new UnsupportedOperationException();
    }
}
