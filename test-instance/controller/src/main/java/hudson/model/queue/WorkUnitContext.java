package hudson.model.queue;

import hudson.model.Action;
import hudson.model.Executor;
import hudson.model.Queue;
import java.util.List;

public final class WorkUnitContext {
    public Queue.BuildableItem item;
    public Queue.Task task;
    public List<Action> actions;

    public WorkUnitContext(Queue.BuildableItem a) {}

    public List<WorkUnit> getWorkUnits() {
        throw new UnsupportedOperationException();
    }

    public void synchronizeStart() {
        throw new UnsupportedOperationException();
    }

    public void synchronizeEnd(Queue.Executable a, Throwable b, long c) {
        throw new UnsupportedOperationException();
    }

    public void synchronizeEnd(Executor a, Queue.Executable b, Throwable c, long d) {
        throw new UnsupportedOperationException();
    }

    public void abort(Throwable a) {
        throw new UnsupportedOperationException();
    }
}
