package io.jenkins.plugins.gitops.operation.awaiturl;

import io.jenkins.plugins.gitops.model.Verdict;
import java.util.Optional;

/** What was seen so far: how often it was asked, what the last answer means, and the last status there was. */
record Sightings(int attempts, Verdict last, Optional<Integer> lastStatus) {
    static final Sightings NONE = new Sightings(0, Verdict.inconclusive("nobody was asked yet"), Optional.empty());

    Sightings and(Verdict verdict, Optional<Integer> status) {
        return new Sightings(attempts + 1, verdict, status);
    }
}
