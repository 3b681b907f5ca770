package jenkins.model.queue;

import hudson.model.Executor;

/** Thrown by an executable that goes on without holding its executor's thread. */
public abstract class AsynchronousExecution extends RuntimeException {
    private transient Executor executor;
    private transient boolean done;
    private transient Throwable result;

    protected AsynchronousExecution() {}

    public abstract void interrupt(boolean forShutdown);

    public abstract boolean blocksRestart();

    public abstract boolean displayCell();

    public final synchronized Executor getExecutor() {
        return executor;
    }

    public final synchronized void setExecutorWithoutCompleting(Executor e) {
        executor = e;
    }

    public final void maybeComplete() {
        Executor e;
        synchronized (this) {
            e = done ? executor : null;
        }
        if (e != null) e.completedAsynchronous(result);
    }

    public final void completed(Throwable error) {
        synchronized (this) {
            done = true;
            result = error;
        }
        maybeComplete();
    }
}
