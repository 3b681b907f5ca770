package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.operation.Outcome;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.GateVerdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was done.
 *
 * @param commit where it landed; none where it did not, or only a plan was wanted
 * @param changed whether a commit was made for it; not where the files said it already
 * @param draft the plan as it was landed, or as it was last
 */
public record PromoteOutcome(
        OutcomeKind kind,
        String reason,
        PromotionId promotion,
        Optional<CommitId> commit,
        boolean changed,
        Draft draft,
        List<GateVerdict> gates,
        List<String> approvedBy,
        boolean dryRun,
        Duration took)
        implements Outcome {
    public PromoteOutcome {
        gates = List.copyOf(gates);
        approvedBy = List.copyOf(approvedBy);
    }
}
