package io.jenkins.plugins.gitops.connectors.git;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Starts everything at the same moment, waits for all, and shows the first failure. */
final class AtOnce {
    private AtOnce() {}

    static void run(List<Runnable> all) {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            CyclicBarrier start = new CyclicBarrier(all.size());
            List<Future<?>> running = new ArrayList<>();
            for (Runnable one : all) {
                running.add(threads.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    one.run();
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get(120, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new AssertionError("one of those at once failed: " + e.getMessage(), e);
        } finally {
            threads.shutdownNow();
        }
    }
}
