package io.jenkins.plugins.gitops.operation.approve;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Who approves what. The asking door has checked that the person may, and has looked up the groups.
 *
 * @param repository the environment's, by name or URL
 * @param branch of that repository
 * @param digests the release's; the approval holds for exactly these
 * @param expiry for how long it counts
 */
public record ApproveRequest(
        String application,
        String environment,
        String repository,
        String branch,
        List<ImageDigest> digests,
        PlanHash plan,
        Actor approver,
        Set<String> groups,
        Duration expiry) {
    public ApproveRequest {
        application = Refusal.text("an application's name", application);
        digests = List.copyOf(digests);
        groups = Set.copyOf(groups);
        if (approver.kind() != Actor.Kind.PERSON)
            throw new Refusal(
                    "approve the plan " + Refusal.quoted(plan.value().substring(0, 12)),
                    Refusal.quoted(approver.name()) + " is no person",
                    "let a person approve");
        if (digests.isEmpty())
            throw new Refusal(
                    "approve the plan " + Refusal.quoted(plan.value().substring(0, 12)),
                    "no digest is named",
                    "name those of the release");
        if (expiry.isNegative() || expiry.isZero())
            throw new Refusal("approve", "'expiry' is " + expiry, "give a positive duration");
    }
}
