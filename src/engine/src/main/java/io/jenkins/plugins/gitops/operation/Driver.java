package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Claim;
import io.jenkins.plugins.gitops.port.ProgressStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Drives thousands of operations on a few threads: it makes a stride when one is due, and in between an operation is
 * a line in a table. Every method may be called from any thread; none waits for a stride.
 */
public final class Driver implements AutoCloseable {
    private final OperationRegistry registry;
    private final InstantSource clock;
    private final DriverSettings settings;
    private final Schedule schedule;
    private final Map<OperationId, LiveOperation<?, ?, ?>> live = new ConcurrentHashMap<>();
    private final Object starting = new Object();

    /**
     * A driver on the given time and threads, which it neither starts nor ends.
     *
     * @param timer what wakes the driver; its tasks take microseconds
     * @param workers who makes the strides
     * @param listener who hears of it
     */
    public Driver(
            OperationRegistry registry,
            InstantSource clock,
            ScheduledExecutorService timer,
            Workers workers,
            DriverSettings settings,
            OperationListener listener) {
        this.registry = registry;
        this.clock = clock;
        this.settings = settings;
        Strider strider = new Strider(clock, settings, this::family);
        this.schedule = new Schedule(clock, timer, workers, settings, strider, new SafeListener(listener), this::left);
    }

    /**
     * Starts an operation, or finds it where an earlier submission of the same id left it: submitting twice does it
     * once.
     */
    public OperationStatus submit(OperationId id, Record request, ProgressStore store, Actor actor) {
        return start(registry.takes(request.getClass()), id, request, store, actor, null, "");
    }

    /** The same for a request that comes as JSON. */
    public OperationStatus submit(OperationId id, String kind, Json.Obj request, ProgressStore store, Actor actor) {
        return start(registry.find(kind), id, read(kind, request), store, actor, null, "");
    }

    /** Takes up an operation after a restart; what has ended stays ended. */
    public OperationStatus resume(OperationId id, ProgressStore store) {
        synchronized (starting) {
            LiveOperation<?, ?, ?> found = live.get(id);
            return found == null ? takeUp(claim(id, store), store, null, "") : found.status();
        }
    }

    /** Lets an operation that ended ERRORED go on where it stopped, with its whole time before it again. */
    public OperationStatus retry(OperationId id, ProgressStore store) {
        synchronized (starting) {
            Claim claim = claim(id, store);
            Notebook notebook = reopen(claim, store);
            Ending ending = notebook.page().ending;
            if (live.containsKey(id) || ending == null || ending.kind() != OutcomeKind.ERRORED) {
                String found = ending == null ? "it has not ended" : "it ended " + ending.kind();
                throw new Refusal("retry " + Refusal.quoted(id.value()), found, "retry only what ended ERRORED");
            }
            notebook.write(draft -> {
                Instant now = clock.instant();
                draft.deadline = now.plus(Duration.between(draft.startedAt, draft.deadline));
                draft.startedAt = now;
                draft.ending = null;
                draft.stop = null;
                draft.waiting = null;
            });
            return begin(notebook, null, "", true);
        }
    }

    /** Stops one operation, and nothing else but what it spawned to stop with it (I8); it turns back at once. */
    public void abort(OperationId id, Actor by, String reason) {
        schedule.stop(find(id), new Stop(Stop.Kind.ABORT, reason, by, clock.instant()));
    }

    /** Lets an operation stand still; at the limit it is stopped, as nothing waits for ever. */
    public void pause(OperationId id, Actor by, String reason, Duration limit) {
        Page.Pause pause = new Page.Pause(
                by, Refusal.text("a pause's reason", reason), clock.instant().plus(limit));
        LiveOperation<?, ?, ?> target = find(id);
        target.notebook.write(draft -> draft.pause = draft.stop == null ? pause : null);
        schedule.rest(target);
    }

    /** Ends a pause. */
    public void proceed(OperationId id) {
        LiveOperation<?, ?, ?> target = find(id);
        target.notebook.write(draft -> draft.pause = null);
        schedule.now(target, false);
    }

    /** Makes the next stride of the operation begin now: something it waits for has changed. */
    public void wake(OperationId id) {
        schedule.now(find(id), false);
    }

    /** The operation as it stands, if this driver has it. */
    public Optional<OperationStatus> status(OperationId id) {
        return Optional.ofNullable(live.get(id)).map(LiveOperation::status);
    }

    /** All that are live. */
    public List<OperationStatus> statuses() {
        return live.values().stream()
                .<OperationStatus>map(LiveOperation::status)
                .toList();
    }

    /** Completes when the operation has ended; cancelling it changes nothing. */
    public CompletableFuture<Ending> ended(OperationId id) {
        return find(id).ended.copy();
    }

    /** Begins no more strides; what is under way is written, and goes on where it is resumed. */
    @Override
    public void close() {
        schedule.close();
        live.clear();
    }

    private Record read(String kind, Json.Obj request) {
        return Codec.decode(registry.find(kind).requestType(), request);
    }

    private OperationStatus start(
            Operation<?, ?, ?> operation,
            OperationId id,
            Record request,
            ProgressStore store,
            Actor actor,
            @Nullable LiveOperation<?, ?, ?> parent,
            String name) {
        synchronized (starting) {
            LiveOperation<?, ?, ?> there = live.get(id);
            if (there != null) {
                mustBeSame(there.notebook.page(), operation, request);
                return there.status();
            }
            if (parent == null && !operation.preempts() && live.size() >= settings.mostLive()) {
                throw Failure.of(
                        FailureKind.OVERLOADED,
                        "submit " + Refusal.quoted(id.value()),
                        live.size() + " operations are live",
                        "submit it again when some have ended, or raise the limit");
            }
            Claim claim = store.claim(id, settings.owner());
            if (claim.saved().isPresent()) {
                mustBeSame(reopen(claim, store).page(), operation, request);
                return takeUp(claim, store, parent, name);
            }
            Instant now = clock.instant();
            Instant deadline = now.plus(LiveOperation.deadline(operation, request));
            Page page = new Page(id, operation.kind(), actor, request, now, deadline);
            return begin(Notebook.begin(store, claim, page), parent, name, false);
        }
    }

    private static void mustBeSame(Page page, Operation<?, ?, ?> operation, Record request) {
        if (!page.kind.equals(operation.kind()) || !page.request.equals(request)) {
            throw new Refusal(
                    "submit " + Refusal.quoted(page.id.value()),
                    "an operation of that id is there with another request",
                    "give the new one its own id");
        }
    }

    private Claim claim(OperationId id, ProgressStore store) {
        return store.claim(id, settings.owner());
    }

    private Notebook reopen(Claim claim, ProgressStore store) {
        return Notebook.reopen(
                store,
                claim,
                claim.saved()
                        .orElseThrow(() -> new Refusal(
                                "resume " + Refusal.quoted(claim.id().value()),
                                "no progress of it is kept here",
                                "submit it with its request")),
                registry);
    }

    private OperationStatus takeUp(
            Claim claim, ProgressStore store, @Nullable LiveOperation<?, ?, ?> parent, String name) {
        return begin(reopen(claim, store), parent, name, true);
    }

    private OperationStatus begin(
            Notebook notebook, @Nullable LiveOperation<?, ?, ?> parent, String name, boolean resumed) {
        Page page = notebook.page();
        LiveOperation<?, ?, ?> begun =
                LiveOperation.of(registry.find(page.kind), notebook, clock.instant(), parent, name);
        if (page.ending != null) {
            tellParent(begun, page.ending);
            return begun.status();
        }
        live.put(page.id, begun);
        schedule.listener().started(begun.status(), resumed);
        if (begun.operation.preempts()) {
            begun.lane().ifPresent(lane -> preempt(lane, begun));
        }
        if (page.pause == null) {
            schedule.now(begun, begun.operation.preempts());
        } else {
            schedule.rest(begun);
        }
        return begun.status();
    }

    private void preempt(String lane, LiveOperation<?, ?, ?> by) {
        String reason = by.operation.kind() + " '" + by.id().value() + "' goes first in " + lane;
        Stop stop = new Stop(Stop.Kind.PREEMPTION, reason, by.notebook.page().actor, clock.instant());
        live.values().stream()
                .filter(other -> other != by && !other.operation.preempts())
                .filter(other -> other.lane().filter(lane::equals).isPresent())
                .forEach(other -> schedule.surelyStop(other, stop));
    }

    /** Before each stride: whatever was spawned runs, and stops with its parent where it has to. */
    private void family(LiveOperation<?, ?, ?> parent) {
        Page page = parent.notebook.page();
        page.children.forEach((name, child) -> {
            OperationId id = page.id.child(name);
            if (child.ending().isEmpty() && !live.containsKey(id)) {
                beginChild(parent, page, name, child);
            }
            LiveOperation<?, ?, ?> begun = live.get(id);
            if (begun != null && page.stop != null && child.stopsWithParent()) {
                Stop stop = page.stop;
                schedule.stop(begun, new Stop(Stop.Kind.PARENT, stop.reason(), stop.by(), clock.instant()));
            }
        });
    }

    private void beginChild(LiveOperation<?, ?, ?> parent, Page page, String name, Page.Child child) {
        try {
            Record request = read(child.kind(), child.request());
            OperationId id = page.id.child(name);
            start(registry.find(child.kind()), id, request, parent.notebook.store(), page.actor, parent, name);
        } catch (Refusal refusal) {
            Ending refused = new Ending(
                    OutcomeKind.FAILED,
                    String.valueOf(refusal.getMessage()),
                    Optional.of(FailureKind.REFUSED),
                    Optional.empty(),
                    clock.instant());
            childEnded(parent, name, refused);
        }
    }

    private void childEnded(LiveOperation<?, ?, ?> parent, String name, Ending ending) {
        parent.notebook.write(draft -> draft.children.computeIfPresent(
                name,
                (key, child) ->
                        new Page.Child(child.kind(), child.request(), child.stopsWithParent(), Optional.of(ending))));
        schedule.now(parent, false);
    }

    private void tellParent(LiveOperation<?, ?, ?> child, Ending ending) {
        if (child.parent != null) {
            childEnded(child.parent, child.name, ending);
        }
    }

    /** An operation has left this driver: by its end, or because another owner has it. */
    private void left(LiveOperation<?, ?, ?> which, Optional<Ending> ending) {
        live.remove(which.id(), which);
        if (which.parent != null && ending.isPresent()) {
            try {
                tellParent(which, ending.get());
            } catch (Failure failure) {
                // the child's own page has its end: the parent's next stride finds it there
                schedule.soon(which.parent, failure);
            }
        }
    }

    private LiveOperation<?, ?, ?> find(OperationId id) {
        LiveOperation<?, ?, ?> found = live.get(id);
        if (found == null) {
            throw new Refusal(
                    "find operation " + Refusal.quoted(id.value()),
                    "it is not live here",
                    "check the id, or resume it first");
        }
        return found;
    }
}
