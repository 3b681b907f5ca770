package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Approval;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import java.util.List;
import java.util.Set;

/**
 * A person's consent to one plan, with all that it is bound to (I9). It stands under the plan's hash.
 *
 * @param groups the groups of the approver at that time
 */
public record Approved(Approval approval, Set<String> groups, String application, List<ImageDigest> digests) {
    public Approved {
        groups = Set.copyOf(groups);
        digests = digests.stream()
                .sorted(java.util.Comparator.comparing(ImageDigest::value))
                .toList();
    }

    /** The entry; the same person may approve the same plan again when the first approval has expired. */
    public LedgerEntry entry() {
        String name = approval.approver().name() + " " + approval.given();
        return Entries.of(
                Entries.planSubject(approval.plan()),
                Entries.kind(Entries.APPROVED, name),
                approval.environment().value(),
                application,
                approval.given(),
                this);
    }
}
