package io.jenkins.plugins.gitops.delivery.approval;

import hudson.model.Run;
import hudson.model.User;
import io.jenkins.plugins.gitops.core.GitopsPermissions;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.operation.approve.ApproveRequest;
import io.jenkins.plugins.gitops.operation.promote.PromoteRequest;
import java.util.List;
import java.util.Set;

/** A person with the groups that Jenkins knows of, as an approval tells them. */
record Approver(String id, Set<String> groups) {
    /** Whoever asks over the web, with the groups that they came with; the asking page has checked that they may. */
    static Approver asking() {
        if (JenkinsDoor.isAnonymous())
            throw new Refusal("approve", "nobody is logged in", "log in as somebody who may approve");
        return new Approver(JenkinsDoor.whoAsks(), JenkinsDoor.groupsOfWhoAsks());
    }

    /** The person of that id, where they may approve in that run. */
    static Approver of(String id, Run<?, ?> run) {
        User known = User.getById(id, false);
        if (known == null || !run.getParent().getACL().hasPermission2(known.impersonate2(), GitopsPermissions.APPROVE))
            throw new Refusal(
                    "approve in " + Refusal.quoted(run.getExternalizableId()),
                    Refusal.quoted(id) + " has no permission for it",
                    "let somebody do it who has the permission GitOps/Approve");
        return new Approver(known.getId(), JenkinsDoor.groups(known.impersonate2()));
    }

    ApproveRequest approves(PromoteRequest promotion, PlanHash plan) {
        List<ImageDigest> digests = promotion.release().artifacts().stream()
                .map(artifact -> artifact.digest())
                .toList();
        return new ApproveRequest(
                promotion.application(),
                promotion.place().name(),
                promotion.place().repository(),
                promotion.branch(),
                digests,
                plan,
                Actor.person(id),
                groups,
                promotion.place().rules().approvalExpiry());
    }
}
