package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.OperationId;
import java.time.Instant;
import java.util.Optional;

/**
 * What can be seen of one run from outside.
 *
 * @param phrase what it does or waits for, in words
 * @param waitsOn who can end the wait
 * @param waitsUntil when the wait is given up
 * @param next when the next stride is due
 */
public record OperationStatus(
        OperationId id,
        String kind,
        State state,
        String phrase,
        String waitsOn,
        Instant startedAt,
        Instant waitsUntil,
        Instant deadline,
        Instant next,
        long strides,
        Optional<Stop> stop,
        Optional<Ending> ending) {
    /** Where it stands. */
    public enum State {
        WAITING,
        QUEUED,
        STRIDING,
        PAUSED,
        ENDED
    }
}
