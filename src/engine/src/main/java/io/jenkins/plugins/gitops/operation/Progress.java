package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.OperationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What one run knows so far, and the only way to change the world from within a stride. */
public interface Progress {
    OperationId id();

    Instant now();

    Instant startedAt();

    /** When all of it is stopped. */
    Instant deadline();

    /** The time until the deadline, zero when it has passed. */
    default Duration left() {
        Duration left = Duration.between(now(), deadline());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What was remembered or noted under the name. */
    <T> Optional<T> recall(String name, Class<T> type);

    /** Keeps a value; when this has returned, a restart finds it. */
    void remember(String name, Object value);

    /** Keeps a value with the next write; a crash before that loses it. For counters and the like. */
    void note(String name, Object value);

    /**
     * Makes a side effect happen once: the intent is written first, after a crash or a lost reply the far side is
     * asked before anything is repeated, and what it left behind is kept (I19).
     *
     * @param effect the effect's name, unique within the operation
     */
    <T> T once(String effect, Class<T> type, Effect<T> how);

    /**
     * Asks a question that is answered later, without holding the thread: the first call asks, later calls return the
     * answer once it is there, and its arrival makes the next stride begin. A restart asks again, so a question must
     * not change anything.
     *
     * @throws io.jenkins.plugins.gitops.model.Failure what the question failed with; it is then asked anew
     */
    <T> Optional<T> ask(String question, Class<T> type, Supplier<CompletionStage<T>> asking);

    /** Whether an operation of this name was spawned; answering the same Spawn again would change nothing. */
    boolean spawned(String name);

    /** How the spawned operation of this name ended, or nothing while it runs or was never spawned. */
    Optional<Ending> child(String name);

    /** Keeps the revision at which this operation wrote to the source last. */
    void wrote(String source, long revision);

    /**
     * The value, if it is at least as new as this operation's own last write to the source (I6).
     *
     * @throws io.jenkins.plugins.gitops.model.Failure STALE when it is older; the driver comes back later
     */
    <T> T fresh(String source, long revision, T value);

    /** Tells those who watch what is being done. */
    void say(String phrase);
}
