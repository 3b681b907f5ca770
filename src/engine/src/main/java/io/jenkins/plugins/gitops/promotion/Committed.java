package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Release;
import java.util.List;
import java.util.Optional;

/**
 * The commit of a promotion and all that spoke for it.
 *
 * @param replaced the promotion whose release stood there before
 * @param rollback whether this is the way back from {@code replaced}
 * @param setAside what was not waited for, and why: gates, freezes, approvals
 */
public record Committed(
        Release release,
        Actor requester,
        PlanHash plan,
        List<ValueMove> moves,
        List<GateVerdict> gates,
        List<String> approvedBy,
        Optional<PromotionId> replaced,
        boolean rollback,
        List<String> setAside) {
    public Committed {
        moves = List.copyOf(moves);
        gates = List.copyOf(gates);
        approvedBy = List.copyOf(approvedBy);
        setAside = List.copyOf(setAside);
    }
}
