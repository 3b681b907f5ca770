package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.IdempotencyKey;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Progress as one stride has it; it closes with the stride, so that a stride that was given up writes nothing more. */
final class LiveProgress implements Progress {
    private final LiveOperation<?, ?, ?> live;
    private final InstantSource clock;
    private final Runnable wake;
    private final BiConsumer<OperationId, String> voice;
    private volatile boolean closed;

    LiveProgress(
            LiveOperation<?, ?, ?> live, InstantSource clock, Runnable wake, BiConsumer<OperationId, String> voice) {
        this.live = live;
        this.clock = clock;
        this.wake = wake;
        this.voice = voice;
    }

    void close() {
        closed = true;
    }

    @Override
    public OperationId id() {
        return live.id();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Instant startedAt() {
        return page().startedAt;
    }

    @Override
    public Instant deadline() {
        return page().deadline;
    }

    @Override
    public <T> Optional<T> recall(String name, Class<T> type) {
        return Optional.ofNullable(page().facts.get(name)).map(json -> Codec.decode(type, json));
    }

    @Override
    public void remember(String name, Object value) {
        Json json = Codec.encode(value);
        write(draft -> draft.facts.put(name, json));
    }

    @Override
    public void note(String name, Object value) {
        mustBeOpen();
        Json json = Codec.encode(value);
        live.notebook.jot(page -> page.facts.put(name, json));
    }

    @Override
    public <T> T once(String effect, Class<T> type, Effect<T> how) {
        Page.Mark mark = page().effects.get(effect);
        if (mark != null && mark.left().isPresent()) {
            return Codec.decode(type, mark.left().get());
        }
        IdempotencyKey key = IdempotencyKey.of(id(), effect);
        Optional<T> found = Optional.empty();
        if (mark != null || live.notebook.doubtful()) {
            found = how.lookup(key);
        }
        T left = found.orElseGet(() -> intendAndPerform(effect, key, how));
        Json json = Codec.encode(left);
        write(draft -> draft.effects.put(effect, new Page.Mark(Optional.of(json))));
        return left;
    }

    private <T> T intendAndPerform(String effect, IdempotencyKey key, Effect<T> how) {
        if (!page().effects.containsKey(effect)) {
            write(draft -> draft.effects.put(effect, new Page.Mark(Optional.empty())));
        }
        mustBeOpen();
        return how.perform(key);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the answer itself is kept, with its failure
    public <T> Optional<T> ask(String question, Class<T> type, Supplier<CompletionStage<T>> asking) {
        mustBeOpen();
        CompletableFuture<?> answer = live.questions.get(question);
        if (answer == null) {
            CompletableFuture<T> asked = asking.get().toCompletableFuture();
            live.questions.put(question, asked);
            // the answer may be there already: then no one has to be woken
            if (!asked.isDone()) {
                asked.whenComplete((value, failure) -> wake.run());
                return Optional.empty();
            }
            answer = asked;
        }
        if (!answer.isDone()) {
            return Optional.empty();
        }
        live.questions.remove(question);
        try {
            return Optional.of(type.cast(answer.join()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : defect(question, e);
        } catch (CancellationException e) {
            throw defect(question, e);
        }
    }

    private static Failure defect(String question, Exception cause) {
        return Failure.of(
                        FailureKind.DEFECT,
                        "get the answer to '" + question + "'",
                        String.valueOf(cause.getMessage()),
                        "let the port throw a Failure that says what may be done")
                .causedBy(cause);
    }

    @Override
    public boolean spawned(String name) {
        return page().children.containsKey(name);
    }

    @Override
    public Optional<Ending> child(String name) {
        return Optional.ofNullable(page().children.get(name)).flatMap(Page.Child::ending);
    }

    @Override
    public void wrote(String source, long revision) {
        write(draft -> draft.revisions.merge(source, revision, Math::max));
    }

    @Override
    public <T> T fresh(String source, long revision, T value) {
        long written = page().revisions.getOrDefault(source, Long.MIN_VALUE);
        if (revision < written) {
            throw Failure.of(
                    FailureKind.STALE,
                    "decide on what was read from " + source,
                    "it is of revision " + revision + ", and this operation wrote revision " + written,
                    "read it again");
        }
        return value;
    }

    @Override
    public void say(String phrase) {
        voice.accept(id(), phrase);
    }

    private Page page() {
        mustBeOpen();
        return live.notebook.page();
    }

    private void write(Consumer<Page> change) {
        mustBeOpen();
        live.notebook.write(change);
    }

    private void mustBeOpen() {
        if (closed) {
            throw Failure.of(
                    FailureKind.FENCED,
                    "use the progress of '" + live.id().value() + "'",
                    "its stride is over or was given up",
                    "return from advance in time and keep no progress beyond it");
        }
    }
}
