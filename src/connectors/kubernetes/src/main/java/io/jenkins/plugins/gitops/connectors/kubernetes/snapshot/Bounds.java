package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Duration;

/**
 * How much may be asked and kept.
 *
 * @param page objects asked for at once
 * @param objects of one kind that are kept at most
 * @param deadline for one page
 * @param kinds read at the same time
 */
public record Bounds(int page, int objects, Duration deadline, int kinds) {
    /** What clusters of some thousand pods need. */
    public static final Bounds USUAL = new Bounds(500, 100_000, Duration.ofSeconds(30), 6);

    public Bounds {
        if (page < 1 || objects < 1 || kinds < 1 || deadline.isNegative() || deadline.isZero()) {
            throw new Refusal("bound a snapshot", "a bound is below 1", "give positive bounds");
        }
    }
}
