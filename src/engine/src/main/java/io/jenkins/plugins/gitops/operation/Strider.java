package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes one stride of one run and decides what comes after it; knows nothing of threads. */
final class Strider {
    private final InstantSource clock;
    private final DriverSettings settings;
    private final Backoff backoff;
    private final Consumer<LiveOperation<?, ?, ?>> before;
    private volatile boolean closed;

    /** A strider that does something with the operation before each stride; what that throws counts as the stride's. */
    Strider(InstantSource clock, DriverSettings settings, Consumer<LiveOperation<?, ?, ?>> before) {
        this.clock = clock;
        this.settings = settings;
        this.before = before;
        this.backoff = new Backoff(settings);
    }

    /** From now on nothing ends: what a stride finds in a house that is being pulled down is no ground to judge by. */
    void close() {
        closed = true;
    }

    /** What comes after a stride. */
    sealed interface Next {
        /** Another one, later; with a reason when it is because of a failure. */
        record Again(Duration after, Optional<String> failure) implements Next {}

        /** Nothing. */
        record End(Ending ending) implements Next {}

        /** Nothing here: another owner has it. */
        record Lost() implements Next {}
    }

    <Q extends Record, P extends Record, O extends Record & Outcome> Next make(
            LiveOperation<Q, P, O> live, Progress progress) {
        try {
            Ending unsaved = live.unsaved;
            if (unsaved != null) {
                return end(live, unsaved);
            }
            before.accept(live);
            return decide(live, live.stride(progress));
        } catch (Failure failure) {
            return failed(live, failure);
        } catch (OutOfMemoryError e) {
            // nothing is known about this operation that was not known before: make the stride again when there is room
            return new Next.Again(backoff.after(++live.failures, Duration.ZERO), Optional.of(e.toString()));
        } catch (Throwable e) {
            return settle(live, ending(OutcomeKind.ERRORED, FailureKind.DEFECT, defect(live, e)));
        }
    }

    private <O extends Record & Outcome> Next decide(LiveOperation<?, ?, O> live, Stride<O> stride) {
        Page page = live.notebook.page();
        live.failures = 0;
        if (stride instanceof Stride.Running<O> running) {
            live.phrase = running.phrase();
            if (page.stop == null) {
                keepWait(live, running.awaited());
            }
            return again(live, backoff.spread(running.retryAfter()), Optional.empty());
        } else if (stride instanceof Stride.Spawn<O> spawn) {
            if (!page.children.containsKey(spawn.name())) {
                var child = new Page.Child(spawn.kind(), spawn.request(), spawn.stopsWithParent(), Optional.empty());
                live.notebook.write(draft -> draft.children.put(spawn.name(), child));
            }
            return new Next.Again(Duration.ZERO, Optional.empty());
        } else if (stride instanceof Stride.Done<O> done) {
            O outcome = done.outcome();
            return end(
                    live,
                    new Ending(
                            outcome.kind(),
                            outcome.reason(),
                            Optional.empty(),
                            Optional.of(Codec.encode(outcome)),
                            clock.instant()));
        } else if (page.stop != null && stride instanceof Stride.Stopped<O> stopped) {
            String reason = page.stop.reason() + "; " + stopped.phrase();
            return end(
                    live,
                    new Ending(
                            page.stop.kind().outcome(),
                            reason,
                            page.stop.kind() == Stop.Kind.DEADLINE
                                    ? Optional.of(FailureKind.EXPIRED)
                                    : Optional.empty(),
                            Optional.<Json>empty(),
                            clock.instant()));
        }
        String found = "it says that it is stopped, and nobody stopped it";
        return end(live, ending(OutcomeKind.ERRORED, FailureKind.DEFECT, "Cannot go on: " + found + "; answer Done"));
    }

    private Next failed(LiveOperation<?, ?, ?> live, Failure failure) {
        if (live.notebook.lost()) {
            return new Next.Lost();
        }
        live.failures++;
        if (!failure.kind().worthRetrying()) {
            return settle(live, ending(failure.kind().outcome(), failure.kind(), failure.reason()));
        }
        live.phrase = failure.reason();
        Duration pause = backoff.after(live.failures, failure.retryAfter().orElse(Duration.ZERO));
        try {
            return again(live, pause, Optional.of(failure.reason()));
        } catch (Failure unwritten) {
            return live.notebook.lost() ? new Next.Lost() : new Next.Again(pause, Optional.of(unwritten.reason()));
        }
    }

    /** Comes back after the pause, but not later than the limit of what is waited for; at the limit it turns back. */
    private Next again(LiveOperation<?, ?, ?> live, Duration pause, Optional<String> failure) {
        Page page = live.notebook.page();
        Instant now = clock.instant();
        Instant until = limit(page);
        if (now.isBefore(until)) {
            Duration left = Duration.between(now, until);
            return new Next.Again(pause.compareTo(left) < 0 ? pause : left, failure);
        }
        String last = failure.map(reason -> "; last: " + reason).orElse("");
        if (page.stop == null) {
            Stop stop = new Stop(Stop.Kind.DEADLINE, overdue(page) + last, Actor.suite(settings.owner()), now);
            live.notebook.write(draft -> {
                draft.stop = stop;
                draft.pause = null;
            });
            return new Next.Again(Duration.ZERO, Optional.empty());
        }
        return settle(
                live,
                ending(
                        OutcomeKind.ERRORED,
                        FailureKind.EXPIRED,
                        page.stop.reason() + "; the way back did not end within " + settings.retreatLimit() + last));
    }

    private Instant limit(Page page) {
        if (page.stop != null) {
            return page.stop.at().plus(settings.retreatLimit());
        }
        return page.waiting == null
                ? page.deadline
                : earlier(
                        page.deadline,
                        page.waiting.since().plus(page.waiting.awaited().limit()));
    }

    private static String overdue(Page page) {
        if (page.waiting == null) {
            return "the deadline " + page.deadline + " has passed";
        }
        Wait wait = page.waiting.awaited();
        return "waited since " + page.waiting.since() + " for " + wait.reason() + ", which " + wait.owner()
                + " did not end in time (limit " + wait.limit() + ", deadline " + page.deadline + ")";
    }

    private void keepWait(LiveOperation<?, ?, ?> live, Wait wait) {
        Page.Waiting before = live.notebook.page().waiting;
        boolean named = !wait.equals(Wait.FOR_ITSELF);
        if (named && (before == null || !before.awaited().equals(wait))) {
            Page.Waiting waiting = new Page.Waiting(wait, clock.instant());
            live.notebook.write(draft -> draft.waiting = waiting);
        } else if (!named && before != null) {
            live.notebook.write(draft -> draft.waiting = null);
        }
    }

    /** Ends the run, or tries to again later when even that cannot be written. */
    private Next settle(LiveOperation<?, ?, ?> live, Ending ending) {
        try {
            return end(live, ending);
        } catch (Failure unwritten) {
            if (live.notebook.lost()) {
                return new Next.Lost();
            }
            live.unsaved = ending;
            return new Next.Again(backoff.after(++live.failures, Duration.ZERO), Optional.of(unwritten.reason()));
        }
    }

    private Next end(LiveOperation<?, ?, ?> live, Ending ending) {
        if (closed) {
            return new Next.Again(Duration.ZERO, Optional.empty());
        }
        live.unsaved = ending;
        live.notebook.write(draft -> {
            draft.ending = ending;
            draft.pause = null;
        });
        return new Next.End(ending);
    }

    private Ending ending(OutcomeKind kind, FailureKind failure, String reason) {
        return new Ending(kind, reason, Optional.of(failure), Optional.empty(), clock.instant());
    }

    private static String defect(LiveOperation<?, ?, ?> live, Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return "Cannot advance " + live.operation.kind() + " '" + live.id().value() + "': " + e
                + (trace.length == 0 ? "" : " at " + trace[0]) + "; report it with the log, then try again";
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
