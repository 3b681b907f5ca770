package hudson.model;

import hudson.ExtensionPoint;

public interface ExecutorListener extends ExtensionPoint {
    default void taskAccepted(Executor a, Queue.Task b) {
        throw new UnsupportedOperationException();
    }

    default void taskStarted(Executor a, Queue.Task b) {
        throw new UnsupportedOperationException();
    }

    default void taskCompleted(Executor a, Queue.Task b, long c) {
        throw new UnsupportedOperationException();
    }

    default void taskCompletedWithProblems(Executor a, Queue.Task b, long c, Throwable d) {
        throw new UnsupportedOperationException();
    }
}
