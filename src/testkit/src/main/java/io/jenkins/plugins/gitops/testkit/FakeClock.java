package io.jenkins.plugins.gitops.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Time that a test turns by hand: a clock and a scheduler in one. Tasks run on the thread that turns it, in the order
 * of their time and then of their coming, so an hour takes a millisecond and goes the same way each time.
 */
public final class FakeClock extends AbstractExecutorService implements InstantSource, ScheduledExecutorService {
    /** When every fake clock begins. */
    public static final Instant BEGINNING = Instant.parse("2026-01-05T09:00:00Z");

    private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>();
    private Instant now = BEGINNING;
    private long order;
    private boolean shutdown;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Turns the clock and runs what comes due on the way, each task at its own time. */
    public void advance(Duration by) {
        advanceTo(instant().plus(by));
    }

    /** Turns the clock to the time and runs what comes due on the way. */
    public void advanceTo(Instant to) {
        while (runNext(to)) {
            Thread.onSpinWait();
        }
        synchronized (this) {
            now = to.isAfter(now) ? to : now;
        }
    }

    /** Runs what is due now, without turning the clock. */
    public void settle() {
        advance(Duration.ZERO);
    }

    /** Turns the clock from task to task until none is left, or the limit is reached. */
    public void runAll(Duration limit) {
        Instant end = instant().plus(limit);
        while (runNext(end)) {
            Thread.onSpinWait();
        }
    }

    /** How many tasks wait for their time. */
    public synchronized int pending() {
        tasks.removeIf(Task::isDone);
        return tasks.size();
    }

    private boolean runNext(Instant end) {
        Task<?> task;
        synchronized (this) {
            task = tasks.peek();
            while (task != null && task.isDone()) {
                tasks.poll();
                task = tasks.peek();
            }
            if (task == null || task.at.isAfter(end)) {
                return false;
            }
            tasks.poll();
            now = task.at.isAfter(now) ? task.at : now;
        }
        task.run();
        task.rethrow();
        return true;
    }

    private <T> Task<T> add(Callable<T> call, Duration delay) {
        Task<T> task = new Task<>(call, instant().plus(delay), number());
        place(task);
        return task;
    }

    private synchronized void place(Task<?> task) {
        if (!shutdown) {
            tasks.add(task);
        }
    }

    private synchronized long number() {
        return order++;
    }

    @Override
    public void execute(Runnable command) {
        place(new Task<>(Executors.callable(command), instant(), number()));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return add(Executors.callable(command), Duration.of(delay, unit.toChronoUnit()));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(callable, Duration.of(delay, unit.toChronoUnit()));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("Cannot repeat a task: nothing here needs it; schedule the next one");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("Cannot repeat a task: nothing here needs it; schedule the next one");
    }

    @Override
    public synchronized void shutdown() {
        shutdown = true;
    }

    @Override
    public synchronized List<Runnable> shutdownNow() {
        shutdown = true;
        List<Runnable> left = new ArrayList<>(tasks);
        tasks.clear();
        return left;
    }

    @Override
    public synchronized boolean isShutdown() {
        return shutdown;
    }

    @Override
    public synchronized boolean isTerminated() {
        return shutdown && tasks.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isTerminated();
    }

    /** One task at its time. */
    private final class Task<T> extends FutureTask<T> implements ScheduledFuture<T> {
        private final Instant at;
        private final long number;

        Task(Callable<T> call, Instant at, long number) {
            super(call);
            this.at = at;
            this.number = number;
        }

        /** What a task throws belongs to the test that turned the clock. */
        void rethrow() {
            try {
                get();
            } catch (CancellationException e) {
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException("A task of the fake clock failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(instant(), at));
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public int compareTo(Delayed other) {
            Task<?> task = (Task<?>) other;
            int byTime = at.compareTo(task.at);
            return byTime == 0 ? Long.compare(number, task.number) : byTime;
        }
    }
}
