package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.Landing;
import org.jspecify.annotations.Nullable;

/** A change that somebody waits for; settled once. */
final class Waiting {
    private final Change change;
    private @Nullable Landing landing;
    private @Nullable RuntimeException failure;

    Waiting(Change change) {
        this.change = change;
    }

    Change change() {
        return change;
    }

    synchronized boolean isSettled() {
        return landing != null || failure != null;
    }

    synchronized void settle(Landing result) {
        if (!isSettled()) {
            landing = result;
        }
    }

    synchronized void fail(RuntimeException why) {
        if (!isSettled()) {
            failure = why;
        }
    }

    synchronized Landing result() {
        if (failure != null) {
            throw failure;
        }
        if (landing == null) {
            throw new IllegalStateException("Cannot tell where '" + change.id().value() + "' landed: it has not yet");
        }
        return landing;
    }
}
