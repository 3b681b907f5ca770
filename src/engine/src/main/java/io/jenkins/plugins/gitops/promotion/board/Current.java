package io.jenkins.plugins.gitops.promotion.board;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The release that stands in a place by the ledger, and how it fares there. */
public record Current(
        Release release,
        String promotion,
        Instant since,
        String by,
        boolean rollback,
        Optional<String> commit,
        State state,
        String reason) {
    /** How a promotion went on after its commit. */
    public enum State {
        ARRIVING,
        HEALTHY,
        FAILED
    }

    Current ended(State how, String why) {
        return new Current(release, promotion, since, by, rollback, commit, how, why);
    }

    public List<ImageDigest> digests() {
        return release.artifacts().stream().map(artifact -> artifact.digest()).toList();
    }
}
