package io.jenkins.plugins.gitops.connectors.postgres;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on many things by a few connections; the first failure ends all of it. */
final class Side {
    private Side() {}

    interface Door {
        Connection open() throws SQLException;
    }

    interface Work<T> {
        void on(Connection connection, T thing) throws SQLException, IOException;
    }

    static <T> void bySide(int workers, List<T> things, Door door, Work<T> work) {
        Queue<T> left = new ConcurrentLinkedQueue<>(things);
        int hands = Math.max(1, Math.min(workers, things.size()));
        ExecutorService threads = Executors.newFixedThreadPool(hands);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < hands; i++) {
                all.add(threads.submit(() -> {
                    try {
                        through(left, door, work);
                    } catch (SQLException | IOException | RuntimeException e) {
                        left.clear();
                        throw e;
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) one.get();
        } catch (ExecutionException e) {
            throw asFailure(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(FailureKind.UNREACHABLE, "read or write tables", "it was stopped", "run it again")
                    .causedBy(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> void through(Queue<T> left, Door door, Work<T> work) throws SQLException, IOException {
        if (left.isEmpty()) return;
        try (Connection connection = door.open()) {
            for (T thing = left.poll(); thing != null; thing = left.poll()) {
                work.on(connection, thing);
            }
        }
    }

    private static Failure asFailure(Throwable cause) {
        if (cause instanceof Failure failure) return failure;
        if (cause instanceof SQLException e) return Database.failure("read or write tables", e);
        if (cause instanceof IOException e) return Sql.failure("read or write tables", e);
        return Failure.of(
                        FailureKind.DEFECT,
                        "read or write tables",
                        String.valueOf(cause),
                        "report it with the log around it")
                .causedBy(cause);
    }
}
