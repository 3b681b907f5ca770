package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.promotion.BrokeGlass;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Landings;
import io.jenkins.plugins.gitops.promotion.Stand;
import io.jenkins.plugins.gitops.promotion.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one promotion writes down, in the words of its request. */
record Papers(PromotePlan plan, Landings landings) {
    Writing writing(Optional<Lease> fence) {
        PromoteRequest request = plan.request();
        return new Writing(
                landings.id(),
                request.place().name(),
                request.application(),
                request.branch(),
                request.requester(),
                fence);
    }

    Committed committed(Draft draft, Clearance.Answer.Cleared cleared) {
        return new Committed(
                plan.request().release(),
                plan.request().requester(),
                draft.hash(),
                draft.moves(),
                cleared.gates(),
                cleared.approvedBy(),
                plan.replaces().map(Stand::promotion),
                false,
                cleared.setAside());
    }

    /** The line that says what was set aside, where the glass was broken. */
    List<LedgerEntry> brokeGlass(Draft draft, List<String> setAside, Instant at) {
        return plan.request()
                .breakGlass()
                .map(reason -> new BrokeGlass(plan.request().requester(), reason, draft.hash(), setAside))
                .map(body -> List.of(writing(Optional.empty()).line(Entries.BROKE_GLASS, at, body)))
                .orElse(List.of());
    }
}
