package io.jenkins.plugins.gitops.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an analysis came to.
 *
 * @param revision the commit that was analysed, where the server knows
 * @param missed the conditions that were missed, each in a sentence
 */
public record QualityReport(Standing standing, Instant analysedAt, Optional<String> revision, List<String> missed) {
    /** Whether the project's quality gate is met; UNKNOWN where the server has not worked one out. */
    public enum Standing {
        MET,
        MISSED,
        UNKNOWN
    }

    public QualityReport {
        missed = List.copyOf(missed);
    }
}
