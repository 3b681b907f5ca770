package io.jenkins.plugins.gitops.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What buildOnce returns and signs: what was built from what, by whom, where, and what was shown about it. */
public record Receipt(
        Artifact artifact,
        List<String> tags,
        CommitId source,
        ContentKey contentKey,
        boolean found,
        Optional<TestTotals> tests,
        Optional<ImageDigest> sbom,
        Optional<ImageDigest> provenance,
        Actor builtBy,
        String builtAt,
        Instant at,
        Duration took) {
    public Receipt {
        tags = List.copyOf(tags);
        builtAt = Refusal.text("a receipt's place of building", builtAt);
        if (took.isNegative()) {
            throw new Refusal("take a receipt", "it took " + took, "give a duration of zero or more");
        }
    }
}
