package io.jenkins.plugins.gitops.operation;

import java.time.Duration;
import java.util.Optional;

/**
 * One thing the engine can do. The instance holds its ports and nothing else; what one run knows is in its request,
 * plan and progress, which are records that {@link io.jenkins.plugins.gitops.model.json.Codec} can keep.
 *
 * @param <Q> what is asked
 * @param <P> what is decided: the ordered actions; a dry run prints exactly this
 * @param <O> what was done
 */
public interface Operation<Q extends Record, P extends Record, O extends Record & Outcome> {
    /** The verb, as steps and messages name it. */
    String kind();

    Class<Q> requestType();

    Class<P> planType();

    Class<O> outcomeType();

    /** How long all of it may take at most; then it is stopped (I10). */
    Duration deadline(Q request);

    /** Decides; reads through ports and writes nothing. */
    P plan(Q request);

    /** Makes one stride that may be made again after a crash at any point: short, and never waiting in place. */
    Stride<O> advance(P plan, Progress progress);

    /**
     * Makes one stride of the way back after a stop, with the same promises; it must come to an end without waiting
     * for anything that may wait for this operation (I14).
     */
    default Stride<O> retreat(P plan, Progress progress, Stop stop) {
        return new Stride.Stopped<>("nothing had to be taken back");
    }

    /** What operations of this and other kinds contend for, such as one environment. */
    default Optional<String> lane(Q request) {
        return Optional.empty();
    }

    /** Whether it stops whatever else is under way in its lane, and starts at once (I12). */
    default boolean preempts() {
        return false;
    }
}
