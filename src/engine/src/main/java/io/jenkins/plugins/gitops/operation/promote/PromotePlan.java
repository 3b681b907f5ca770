package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.Stand;
import io.jenkins.plugins.gitops.promotion.WayBack;
import java.util.List;
import java.util.Optional;

/**
 * What will be done; a dry run answers exactly this.
 *
 * @param base the commit that was read; the plan's hash does not depend on it
 * @param draft what changes in the files
 * @param replaces what stands there now
 * @param wayBack how it can be taken back
 * @param steps all that will be done, in its order, in words
 */
public record PromotePlan(
        PromoteRequest request,
        CommitId base,
        Draft draft,
        Optional<Stand> replaces,
        WayBack wayBack,
        List<String> steps) {
    public PromotePlan {
        steps = List.copyOf(steps);
    }
}
