package io.jenkins.plugins.gitops.operation.rollback;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.Stand;
import java.util.List;

/**
 * What will be done; a dry run answers exactly this.
 *
 * @param from what stands there now and is left
 * @param to what is put back
 */
public record RollbackPlan(
        RollbackRequest request, CommitId base, Stand from, Stand to, Draft draft, List<String> steps) {
    public RollbackPlan {
        steps = List.copyOf(steps);
    }
}
