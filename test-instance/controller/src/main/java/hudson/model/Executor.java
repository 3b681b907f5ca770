package hudson.model;

import hudson.model.queue.WorkUnit;
import java.util.Collection;
import jenkins.model.CauseOfInterruption;
import jenkins.model.queue.AsynchronousExecution;

public class Executor extends Thread implements ModelObject {
    public Executor(Computer a, int b) {}

    public void interrupt() {
        throw new UnsupportedOperationException();
    }

    public void interrupt(Result a) {
        throw new UnsupportedOperationException();
    }

    public void interrupt(Result a, CauseOfInterruption[] b) {
        throw new UnsupportedOperationException();
    }

    public Result abortResult() {
        throw new UnsupportedOperationException();
    }

    public void recordCauseOfInterruption(Run<?, ?> a, TaskListener b) {
        throw new UnsupportedOperationException();
    }

    public void completedAsynchronous(Throwable a) {
        throw new UnsupportedOperationException();
    }

    public Queue.Executable getCurrentExecutable() {
        throw new UnsupportedOperationException();
    }

    public Collection<CauseOfInterruption> getCausesOfInterruption() {
        throw new UnsupportedOperationException();
    }

    public WorkUnit getCurrentWorkUnit() {
        throw new UnsupportedOperationException();
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public int getNumber() {
        throw new UnsupportedOperationException();
    }

    public boolean isIdle() {
        throw new UnsupportedOperationException();
    }

    public boolean isBusy() {
        throw new UnsupportedOperationException();
    }

    public boolean isActive() {
        throw new UnsupportedOperationException();
    }

    public AsynchronousExecution getAsynchronousExecution() {
        throw new UnsupportedOperationException();
    }

    public boolean isDisplayCell() {
        throw new UnsupportedOperationException();
    }

    public boolean isParking() {
        throw new UnsupportedOperationException();
    }

    public int getProgress() {
        throw new UnsupportedOperationException();
    }

    public boolean isLikelyStuck() {
        throw new UnsupportedOperationException();
    }

    public long getElapsedTime() {
        throw new UnsupportedOperationException();
    }

    public long getTimeSpentInQueue() {
        throw new UnsupportedOperationException();
    }

    public void start() {
        throw new UnsupportedOperationException();
    }

    public Computer getOwner() {
        throw new UnsupportedOperationException();
    }

    public long getIdleStartMilliseconds() {
        throw new UnsupportedOperationException();
    }

    public <T> T newImpersonatingProxy(Class<T> a, T b) {
        throw new UnsupportedOperationException();
    }

    public static Executor currentExecutor() {
        throw new UnsupportedOperationException();
    }

    public static Executor of(Queue.Executable a) {
        throw new UnsupportedOperationException();
    }
}
