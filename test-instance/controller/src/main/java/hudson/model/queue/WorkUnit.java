package hudson.model.queue;

import hudson.model.Executor;
import hudson.model.Queue;

/** The piece of a task that one executor does; here always the whole. */
public final class WorkUnit {
    public final SubTask work;
    public final WorkUnitContext context;
    private volatile Executor executor;
    private volatile Queue.Executable executable;

    WorkUnit(WorkUnitContext context, SubTask work) {
        this.context = context;
        this.work = work;
    }

    public Executor getExecutor() {
        return executor;
    }

    public void setExecutor(Executor e) {
        executor = e;
        context.future.executor = e;
    }

    public Queue.Executable getExecutable() {
        return executable;
    }

    public void setExecutable(Queue.Executable e) {
        executable = e;
    }
}
