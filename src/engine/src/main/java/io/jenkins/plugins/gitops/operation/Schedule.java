package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** When each operation's next stride is, and who makes it; one stride of an operation at a time (I6). */
final class Schedule {
    private final InstantSource clock;
    private final ScheduledExecutorService timer;
    private final Workers workers;
    private final DriverSettings settings;
    private final Strider strider;
    private final OperationListener listener;
    private final BiConsumer<LiveOperation<?, ?, ?>, Optional<Ending>> left;
    private volatile boolean closed;

    Schedule(
            InstantSource clock,
            ScheduledExecutorService timer,
            Workers workers,
            DriverSettings settings,
            Strider strider,
            OperationListener listener,
            BiConsumer<LiveOperation<?, ?, ?>, Optional<Ending>> left) {
        this.clock = clock;
        this.timer = timer;
        this.workers = workers;
        this.settings = settings;
        this.strider = strider;
        this.listener = listener;
        this.left = left;
    }

    OperationListener listener() {
        return listener;
    }

    void close() {
        closed = true;
        strider.close();
    }

    /** The next stride begins as soon as a thread is free. */
    void now(LiveOperation<?, ?, ?> live, boolean urgent) {
        synchronized (live) {
            boolean resting = live.notebook.page().pause != null;
            switch (live.state) {
                case STRIDING -> live.again = true;
                case WAITING, PAUSED -> {
                    if (!resting) {
                        cancel(live.due);
                        live.state = OperationStatus.State.QUEUED;
                        hand(() -> stride(live), urgent);
                    }
                }
                default -> {}
            }
        }
    }

    private void later(LiveOperation<?, ?, ?> live, Duration pause) {
        synchronized (live) {
            live.state = OperationStatus.State.WAITING;
            live.next = clock.instant().plus(pause);
            if (pause.isZero() || live.again) {
                live.again = false;
                now(live, live.notebook.page().stop != null);
            } else {
                live.due = wake(() -> now(live, false), pause);
            }
        }
    }

    /** Stands still until the pause ends or comes to its limit. */
    void rest(LiveOperation<?, ?, ?> live) {
        synchronized (live) {
            Page.Pause pause = live.notebook.page().pause;
            if (pause == null || live.state == OperationStatus.State.STRIDING) {
                return;
            }
            cancel(live.due);
            live.state = OperationStatus.State.PAUSED;
            live.next = pause.until();
            Stop stop = new Stop(
                    Stop.Kind.DEADLINE,
                    "paused by " + pause.by().name() + " (" + pause.reason() + ") until " + pause.until()
                            + ", and nobody let it proceed",
                    pause.by(),
                    pause.until());
            live.due = wake(() -> hand(() -> overslept(live, pause, stop), false), clock.instant(), pause.until());
        }
    }

    private void overslept(LiveOperation<?, ?, ?> live, Page.Pause pause, Stop stop) {
        if (pause.equals(live.notebook.page().pause)) {
            surelyStop(live, stop);
        }
    }

    /** Writes the stop, then turns back at once; a second stop changes nothing. */
    void stop(LiveOperation<?, ?, ?> live, Stop stop) {
        if (live.notebook.page().stop == null && live.notebook.page().ending == null) {
            live.notebook.write(draft -> {
                draft.stop = stop;
                draft.pause = null;
            });
            listener.stopping(live.status(), stop);
            now(live, true);
        }
    }

    /**
     * Stops even when the stop cannot be written right now: it is tried until it can. A process that dies before that
     * loses the stop; the operation then runs until its own deadline.
     */
    void surelyStop(LiveOperation<?, ?, ?> live, Stop stop) {
        try {
            stop(live, stop);
        } catch (Failure failure) {
            if (!live.notebook.lost()) {
                listener.retrying(live.status(), failure.reason(), settings.firstBackoff());
                shortly(() -> hand(() -> surelyStop(live, stop), true));
            }
        }
    }

    /** A stride after a short pause, because something about it could not be written now. */
    void soon(LiveOperation<?, ?, ?> live, Failure failure) {
        listener.retrying(live.status(), failure.reason(), settings.firstBackoff());
        shortly(() -> now(live, false));
    }

    private void stride(LiveOperation<?, ?, ?> live) {
        Instant begun = clock.instant();
        LiveProgress progress = new LiveProgress(live, clock, () -> now(live, false), listener::said);
        Future<?> watch;
        synchronized (live) {
            if (closed || live.state != OperationStatus.State.QUEUED) {
                return;
            }
            live.state = OperationStatus.State.STRIDING;
            live.again = false;
            live.strides++;
            live.thread = Thread.currentThread();
            live.progress = progress;
            watch = wake(() -> hung(live, progress), settings.strideLimit());
        }
        Strider.Next next = strider.make(live, progress);
        progress.close();
        synchronized (live) {
            cancel(watch);
            if (live.progress != progress) {
                return;
            }
            live.progress = null;
            live.thread = null;
        }
        finish(live, next, begun);
    }

    private void finish(LiveOperation<?, ?, ?> live, Strider.Next next, Instant begun) {
        if (next instanceof Strider.Next.End end) {
            conclude(live);
            left.accept(live, Optional.of(end.ending()));
            listener.strode(live.status(), Duration.between(begun, clock.instant()));
            listener.ended(live.status(), end.ending());
            live.ended.complete(end.ending());
        } else if (next instanceof Strider.Next.Lost) {
            conclude(live);
            left.accept(live, Optional.empty());
            listener.lost(live.status());
            live.ended.completeExceptionally(Failure.of(
                    FailureKind.FENCED,
                    "drive '" + live.id().value() + "'",
                    "another owner has claimed it",
                    "look there for how it ends"));
        } else {
            Duration pause = next instanceof Strider.Next.Again again ? again.after() : Duration.ZERO;
            boolean resting;
            synchronized (live) {
                resting = live.notebook.page().pause != null;
                if (resting) {
                    live.state = OperationStatus.State.PAUSED;
                    rest(live);
                } else {
                    later(live, pause);
                }
            }
            listener.strode(live.status(), Duration.between(begun, clock.instant()));
            if (next instanceof Strider.Next.Again again
                    && !closed
                    && again.failure().isPresent()) {
                listener.retrying(live.status(), again.failure().get(), pause);
            }
        }
    }

    private static void conclude(LiveOperation<?, ?, ?> live) {
        synchronized (live) {
            live.state = OperationStatus.State.ENDED;
            cancel(live.due);
            live.questions.values().forEach(question -> question.cancel(false));
            live.questions.clear();
        }
    }

    /** Runs on the timer: it takes the stride's thread out of the crew and lets a worker write the end. */
    private void hung(LiveOperation<?, ?, ?> live, LiveProgress progress) {
        synchronized (live) {
            if (live.progress != progress || live.thread == null) {
                return;
            }
            Thread thread = live.thread;
            String where = Arrays.stream(thread.getStackTrace())
                    .findFirst()
                    .map(StackTraceElement::toString)
                    .orElse("an unknown place");
            progress.close();
            live.progress = null;
            live.thread = null;
            live.unsaved = new Ending(
                    OutcomeKind.ERRORED,
                    "Cannot advance " + live.operation.kind() + " '"
                            + live.notebook.page().id.value()
                            + "': a stride did not come back within " + settings.strideLimit() + ", it hangs at "
                            + where + "; look there, then try again",
                    Optional.of(FailureKind.DEFECT),
                    Optional.empty(),
                    clock.instant());
            live.state = OperationStatus.State.WAITING;
            workers.replace(thread);
            hand(() -> listener.hung(live.status(), where), false);
            now(live, true);
        }
    }

    private void hand(Runnable stride, boolean urgent) {
        if (closed) {
            return;
        }
        try {
            if (urgent) {
                workers.urgently(stride);
            } else {
                workers.execute(stride);
            }
        } catch (RejectedExecutionException e) {
            // the workers are gone, as in a shutdown: everything is written, a resume goes on from there
            close();
        }
    }

    private @Nullable Future<?> wake(Runnable task, Instant now, Instant at) {
        return wake(task, at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO);
    }

    private @Nullable Future<?> wake(Runnable task, Duration pause) {
        try {
            return closed ? null : timer.schedule(task, pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            close();
            return null;
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody cancels it, and the task reports what goes wrong
    private void shortly(Runnable task) {
        wake(task, settings.firstBackoff());
    }

    private static void cancel(@Nullable Future<?> due) {
        if (due != null) {
            due.cancel(false);
        }
    }
}
