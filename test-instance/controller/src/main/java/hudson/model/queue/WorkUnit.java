package hudson.model.queue;

import hudson.model.Executor;

public final class WorkUnit {
    public SubTask work;
    public WorkUnitContext context;

    WorkUnit() {}

    public Executor getExecutor() {
        throw new UnsupportedOperationException();
    }

    public boolean isMainWork() {
        throw new UnsupportedOperationException();
    }
}
