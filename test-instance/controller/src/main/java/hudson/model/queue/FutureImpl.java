package hudson.model.queue;

import hudson.model.Executor;
import hudson.model.Queue;
import hudson.remoting.AsyncFutureImpl;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Follows a task from the queue to its end. */
public final class FutureImpl extends AsyncFutureImpl<Queue.Executable> implements QueueTaskFuture<Queue.Executable> {
    private final Queue.Task task;
    private final AsyncFutureImpl<Queue.Executable> start = new AsyncFutureImpl<>();
    volatile Executor executor;

    public FutureImpl(Queue.Task task) {
        this.task = task;
    }

    @Override
    public Future<Queue.Executable> getStartCondition() {
        return start;
    }

    @Override
    public Queue.Executable waitForStart() throws InterruptedException, ExecutionException {
        return start.get();
    }

    void started(Queue.Executable executable) {
        start.set(executable);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        Queue queue = Queue.getInstance();
        if (queue.cancel(task)) return true;
        Executor running = executor;
        if (mayInterruptIfRunning && running != null) running.interrupt();
        return mayInterruptIfRunning && running != null;
    }

    @Override
    public void set(Throwable problem) {
        start.set(problem);
        super.set(problem);
    }

    @Override
    public void setAsCancelled() {
        super.setAsCancelled();
        start.setAsCancelled();
    }
}
