package hudson.model.queue;

import hudson.model.Action;
import hudson.model.Executor;
import hudson.model.Queue;
import java.util.List;

/** One run of a task on its way from the queue to the end. */
public final class WorkUnitContext {
    public final Queue.BuildableItem item;
    public final Queue.Task task;
    public final FutureImpl future;
    public final List<Action> actions;
    private final WorkUnit unit;
    private volatile boolean aborted;

    public WorkUnitContext(Queue.BuildableItem item) {
        this.item = item;
        this.task = item.task;
        this.future = (FutureImpl) (QueueTaskFuture) item.getFuture();
        this.actions = List.copyOf(item.getActions());
        this.unit = new WorkUnit(this, task);
    }

    public WorkUnit getPrimaryWorkUnit() {
        return unit;
    }

    public void synchronizeStart() throws InterruptedException {
        future.started(unit.getExecutable());
    }

    public void synchronizeEnd(Executor e, Queue.Executable executable, Throwable problems, long duration) {
        if (problems == null) {
            future.set(executable);
        } else {
            future.set(problems);
        }
    }

    public void abort(Throwable cause) {
        if (!aborted) {
            aborted = true;
            if (unit.getExecutor() != null) unit.getExecutor().interrupt();
            future.set(cause);
        }
    }
}
