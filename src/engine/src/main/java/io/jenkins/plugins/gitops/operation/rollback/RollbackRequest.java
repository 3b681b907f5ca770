package io.jenkins.plugins.gitops.operation.rollback;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Optional;

/**
 * What is asked.
 *
 * @param to a promotion's id, a digest or a release's name that stood there before; absent: the newest proven one
 * @param reason why, for the ledger and for whoever finds the hold
 * @param dryRun whether only the plan is wanted
 */
public record RollbackRequest(
        String application,
        Landscape.Place place,
        String branch,
        Actor requester,
        Optional<String> to,
        String reason,
        boolean dryRun) {
    public RollbackRequest {
        application = Refusal.text("an application's name", application);
        reason = Refusal.text("a reason to roll back", reason);
    }

    /** Back to the newest proven release. */
    public static RollbackRequest of(
            String application, Landscape.Place place, String branch, Actor requester, String reason) {
        return new RollbackRequest(application, place, branch, requester, Optional.empty(), reason, false);
    }

    public RollbackRequest to(String stand) {
        return new RollbackRequest(application, place, branch, requester, Optional.of(stand), reason, dryRun);
    }

    public RollbackRequest asDryRun() {
        return new RollbackRequest(application, place, branch, requester, to, reason, true);
    }
}
