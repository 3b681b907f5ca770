package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.OperationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One run while this driver has it; what is here is lost in a restart and not missed. Guarded by itself. */
final class LiveOperation<Q extends Record, P extends Record, O extends Record & Outcome> {
    final Operation<Q, P, O> operation;
    final Notebook notebook;
    final CompletableFuture<Ending> ended = new CompletableFuture<>();
    final Map<String, CompletableFuture<?>> questions = new ConcurrentHashMap<>(2);
    final @Nullable LiveOperation<?, ?, ?> parent;
    final String name;

    OperationStatus.State state = OperationStatus.State.WAITING;
    String phrase = "begins";
    Instant next;
    long strides;
    int failures;
    boolean again;

    @Nullable
    Ending unsaved;

    @Nullable
    Thread thread;

    @Nullable
    LiveProgress progress;

    @Nullable
    Future<?> due;

    LiveOperation(
            Operation<Q, P, O> operation,
            Notebook notebook,
            Instant next,
            @Nullable LiveOperation<?, ?, ?> parent,
            String name) {
        this.operation = operation;
        this.notebook = notebook;
        this.next = next;
        this.parent = parent;
        this.name = name;
    }

    /** Binds an operation of the registry to its notebook. */
    static <Q extends Record, P extends Record, O extends Record & Outcome> LiveOperation<Q, P, O> of(
            Operation<Q, P, O> operation,
            Notebook notebook,
            Instant next,
            @Nullable LiveOperation<?, ?, ?> parent,
            String name) {
        return new LiveOperation<>(operation, notebook, next, parent, name);
    }

    static <Q extends Record> Duration deadline(Operation<Q, ?, ?> operation, Record request) {
        return operation.deadline(operation.requestType().cast(request));
    }

    OperationId id() {
        return notebook.page().id;
    }

    Q request() {
        return operation.requestType().cast(notebook.page().request);
    }

    Optional<String> lane() {
        return operation.lane(request());
    }

    /** Makes the one stride that is due: plan, advance, or go back. */
    Stride<O> stride(Progress toWrite) {
        Page page = notebook.page();
        if (page.plan == null) {
            if (page.stop != null) {
                return new Stride.Stopped<>("it had not begun");
            }
            P plan = operation.plan(request());
            notebook.write(draft -> draft.plan = plan);
            return new Stride.Running<>(Duration.ZERO, "has a plan");
        }
        P plan = operation.planType().cast(page.plan);
        return page.stop == null ? operation.advance(plan, toWrite) : operation.retreat(plan, toWrite, page.stop);
    }

    synchronized OperationStatus status() {
        Page page = notebook.page();
        Instant until = page.waiting == null
                ? page.deadline
                : Strider.earlier(
                        page.deadline,
                        page.waiting.since().plus(page.waiting.awaited().limit()));
        return new OperationStatus(
                page.id,
                page.kind,
                page.ending == null ? state : OperationStatus.State.ENDED,
                page.pause == null || page.ending != null ? phrase : "paused: " + page.pause.reason(),
                page.waiting == null
                        ? Wait.FOR_ITSELF.owner()
                        : page.waiting.awaited().owner(),
                page.startedAt,
                until,
                page.deadline,
                next,
                strides,
                Optional.ofNullable(page.stop),
                Optional.ofNullable(page.ending));
    }
}
