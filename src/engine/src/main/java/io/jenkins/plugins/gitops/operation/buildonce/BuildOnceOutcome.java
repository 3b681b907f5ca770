package io.jenkins.plugins.gitops.operation.buildonce;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.operation.Outcome;
import java.util.Map;

/** The receipt, and the digest of each platform behind the one that the receipt names. */
public record BuildOnceOutcome(OutcomeKind kind, String reason, Receipt receipt, Map<String, ImageDigest> platforms)
        implements Outcome {
    public BuildOnceOutcome {
        platforms = Map.copyOf(platforms);
    }
}
