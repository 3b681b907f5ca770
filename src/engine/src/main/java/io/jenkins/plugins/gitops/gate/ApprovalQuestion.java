package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.promotion.Approved;
import io.jenkins.plugins.gitops.promotion.BrokeGlass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * May this plan go on, as far as people are concerned?
 *
 * @param authors the names of everybody who committed what the release newly contains; absent: it is not known, and then
 *     no rule that asks for authors is met
 * @param requester the name of whoever started the promotion
 * @param given the approvals in the ledger, whatever they are for
 * @param glass who went past approvals, where somebody did
 */
public record ApprovalQuestion(
        EnvironmentName environment,
        String application,
        List<ImageDigest> digests,
        PlanHash plan,
        Optional<Set<String>> authors,
        String requester,
        Instant now,
        List<Approved> given,
        Optional<BrokeGlass> glass) {
    public ApprovalQuestion {
        digests = List.copyOf(digests);
        authors = authors.map(Set::copyOf);
        given = List.copyOf(given);
    }
}
