package hudson.model;

import hudson.model.queue.SubTask;
import hudson.model.queue.WorkUnit;
import hudson.model.queue.WorkUnitContext;
import hudson.security.ACL;
import hudson.security.ACLContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.CauseOfInterruption;
import jenkins.model.InterruptedBuildAction;
import jenkins.model.Jenkins;
import jenkins.model.queue.AsynchronousExecution;
import org.springframework.security.core.Authentication;

/** The thread that does one task; idle until it gets one, replaced when it is done. */
public class Executor extends Thread implements ModelObject {
    private static final Logger LOG = Logger.getLogger(Executor.class.getName());
    static final long DEFAULT_ESTIMATED_DURATION = -1;
    protected final Computer owner;
    private final int number;
    private final long created = System.currentTimeMillis();
    private volatile WorkUnit workUnit;
    private volatile Queue.Executable executable;
    private volatile AsynchronousExecution asynchronous;
    private volatile long startTime;
    private Result interruptStatus;
    private boolean interruptWanted;
    private final List<CauseOfInterruption> causes = new ArrayList<>();

    public Executor(Computer owner, int number) {
        super("Executor #" + number + " for " + owner.getDisplayName());
        this.owner = owner;
        this.number = number;
        setDaemon(true);
        setContextClassLoader(Executor.class.getClassLoader());
    }

    void start(WorkUnitContext context) {
        workUnit = context.getPrimaryWorkUnit();
        workUnit.setExecutor(this);
        startTime = System.currentTimeMillis();
        super.start();
    }

    @Override
    public void run() {
        WorkUnit unit = workUnit;
        Throwable problem = null;
        try (ACLContext ctx = ACL.as2(unit.context.item.authenticate2())) {
            SubTask task = unit.work;
            Queue.withLock(() -> {
                Queue.getInstance().started(unit.context);
                executable = task.createExecutable();
                unit.setExecutable(executable);
                return null;
            });
            if (executable == null) {
                unit.context.future.setAsCancelled();
                finished();
                return;
            }
            attach(unit.context);
            setName(getName() + " : executing " + executable);
            owner.taskAccepted(this, unit.context.task);
            unit.context.synchronizeStart();
            executable.run();
        } catch (AsynchronousExecution x) {
            asynchronous = x;
            x.setExecutorWithoutCompleting(this);
            if (wanted()) x.interrupt(false);
            x.maybeComplete();
            return;
        } catch (Exception | LinkageError e) {
            problem = e;
            LOG.log(Level.WARNING, "Unexpected executor death of " + getName(), e);
        }
        finish(problem);
    }

    private void attach(WorkUnitContext context) {
        if (executable instanceof Actionable target) context.actions.forEach(target::addAction);
        if (executable instanceof Run<?, ?> run) run.setQueueId(context.item.getId());
    }

    private synchronized boolean wanted() {
        return interruptWanted;
    }

    private void finish(Throwable problem) {
        WorkUnit unit = workUnit;
        long duration = System.currentTimeMillis() - startTime;
        if (problem == null) {
            owner.taskCompleted(this, unit.context.task, duration);
        } else {
            owner.taskCompletedWithProblems(this, unit.context.task, duration, problem);
        }
        finished();
        unit.context.synchronizeEnd(this, executable, problem, duration);
    }

    private void finished() {
        owner.removeExecutor(this);
        Jenkins jenkins = Jenkins.getInstanceOrNull();
        if (jenkins != null) jenkins.getQueue().scheduleMaintenance();
    }

    public void completedAsynchronous(Throwable error) {
        finish(error);
    }

    @Override
    public void interrupt() {
        if (Thread.currentThread() == this) {
            super.interrupt();
        } else {
            interrupt(Result.ABORTED);
        }
    }

    public void interrupt(Result result) {
        Authentication who = Jenkins.getAuthentication2();
        if (who.equals(ACL.SYSTEM2)) {
            interrupt(result, new CauseOfInterruption[0]);
        } else {
            interrupt(result, new CauseOfInterruption.UserInterruption(who.getName()));
        }
    }

    public void interrupt(Result result, CauseOfInterruption... why) {
        synchronized (this) {
            interruptWanted = true;
            interruptStatus = result;
            for (CauseOfInterruption cause : why) if (!causes.contains(cause)) causes.add(cause);
        }
        AsynchronousExecution running = asynchronous;
        if (running == null) {
            super.interrupt();
        } else {
            running.interrupt(Jenkins.get().isTerminating());
        }
    }

    void awaitEnd() {
        try {
            if (Thread.currentThread() != this) join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized Result abortResult() {
        Result r = interruptStatus;
        Thread.interrupted();
        return r == null ? Result.ABORTED : r;
    }

    public void recordCauseOfInterruption(Run<?, ?> build, TaskListener listener) {
        List<CauseOfInterruption> why = new ArrayList<>(getCausesOfInterruption());
        if (!why.isEmpty()) {
            build.addAction(new InterruptedBuildAction(why));
            why.forEach(c -> c.print(listener));
        }
    }

    public synchronized Collection<CauseOfInterruption> getCausesOfInterruption() {
        return List.copyOf(causes);
    }

    public Queue.Executable getCurrentExecutable() {
        return executable;
    }

    @Override
    public String getDisplayName() {
        return "Executor #" + number;
    }

    public int getNumber() {
        return number;
    }

    public boolean isIdle() {
        return workUnit == null;
    }

    public boolean isBusy() {
        return !isIdle();
    }

    public boolean isActive() {
        return isIdle() || asynchronous != null || isAlive();
    }

    public int getProgress() {
        Queue.Executable e = executable;
        long estimate = e == null ? -1 : e.getEstimatedDuration();
        return estimate <= 0 ? -1 : (int) Math.min(99, getElapsedTime() * 100 / estimate);
    }

    public long getElapsedTime() {
        return System.currentTimeMillis() - startTime;
    }

    public Computer getOwner() {
        return owner;
    }

    public static Executor currentExecutor() {
        Thread t = Thread.currentThread();
        return t instanceof Executor e ? e : null;
    }

    public static Executor of(Queue.Executable executable) {
        Jenkins jenkins = Jenkins.getInstanceOrNull();
        if (jenkins != null) {
            for (Computer computer : jenkins.getComputers()) {
                for (Executor e : computer.getAllExecutors()) if (e.getCurrentExecutable() == executable) return e;
            }
        }
        return null;
    }
}
