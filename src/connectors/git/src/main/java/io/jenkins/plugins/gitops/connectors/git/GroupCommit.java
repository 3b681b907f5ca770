package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.Landing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets changes that wait for one repository travel together: whoever has the lock takes along everything that waits.
 * There is no thread of its own; a caller that gives up takes its own change away and no other (I8).
 */
final class GroupCommit {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final int mostAtOnce;
    private final Consumer<List<Waiting>> lander;

    GroupCommit(int mostAtOnce, Consumer<List<Waiting>> lander) {
        this.mostAtOnce = mostAtOnce;
        this.lander = lander;
    }

    Landing land(Change change) {
        Waiting mine = new Waiting(change);
        queue.add(mine);
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return givenUp(mine, e);
        }
        try {
            while (!mine.isSettled()) {
                landNext();
            }
        } finally {
            lock.unlock();
        }
        return mine.result();
    }

    private Landing givenUp(Waiting mine, InterruptedException cause) {
        if (queue.remove(mine)) {
            throw Failure.of(
                            FailureKind.UNREACHABLE,
                            "land '" + mine.change().id().value() + "'",
                            "the wait for its turn was interrupted; nothing was written",
                            "land it again")
                    .causedBy(cause);
        }
        if (mine.isSettled()) {
            return mine.result();
        }
        throw Failure.of(
                        FailureKind.UNREACHABLE,
                        "land '" + mine.change().id().value() + "'",
                        "the wait was interrupted while it was being pushed",
                        "land it again: it is made only once")
                .causedBy(cause);
    }

    private void landNext() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = batch.size() < mostAtOnce ? queue.poll() : null) {
            batch.add(next);
        }
        try {
            lander.accept(batch);
        } catch (RuntimeException e) {
            batch.forEach(waiting -> waiting.fail(e));
        }
    }
}
