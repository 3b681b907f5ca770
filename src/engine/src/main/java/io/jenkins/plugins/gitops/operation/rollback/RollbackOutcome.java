package io.jenkins.plugins.gitops.operation.rollback;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.operation.Outcome;
import io.jenkins.plugins.gitops.promotion.Draft;
import java.time.Duration;
import java.util.Optional;

/** What was done: which release was put back, by which commit, and which one it was taken from. */
public record RollbackOutcome(
        OutcomeKind kind,
        String reason,
        PromotionId promotion,
        Release release,
        PromotionId from,
        Optional<CommitId> commit,
        Draft draft,
        boolean dryRun,
        Duration took)
        implements Outcome {}
