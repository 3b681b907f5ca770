package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Release;
import java.time.Instant;
import java.util.Optional;

/** A release that stood in an environment: put there by that promotion, and how it ended, where it has. */
public record Stand(
        PromotionId promotion,
        Release release,
        Optional<CommitId> commit,
        Instant since,
        boolean rollback,
        Optional<OutcomeKind> outcome) {
    /** Whether it was seen healthy there and passed all that came after. */
    public boolean proven() {
        return outcome.filter(OutcomeKind.SUCCEEDED::equals).isPresent();
    }
}
