package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what a promotion has to say into changes: the commit's message and trailers, and its lines in the ledger. */
public record Writing(
        PromotionId id, String environment, String application, String branch, Actor author, Optional<Lease> fence) {

    /** The commit with its line, and further lines that stand or fall with it. */
    public Change commit(Placement placement, Draft draft, Committed body, Instant at, List<LedgerEntry> further) {
        List<LedgerEntry> entries = new ArrayList<>();
        entries.add(line(Entries.COMMITTED, at, body));
        entries.addAll(further);
        return change(placement, draft, body, entries);
    }

    /** The same commit on a branch of its own, for a pull request; its line says only that it was proposed. */
    public Change propose(Placement placement, Draft draft, Committed body, String own, LedgerEntry proposed) {
        return change(placement, draft, body, List.of(proposed)).aside(own);
    }

    /** What happens, in one line. */
    public String subject(Committed body) {
        String verb = body.rollback() ? "roll back: " : "promote: ";
        return verb + application + " " + line(body.release().name()) + " to " + environment;
    }

    private Change change(Placement placement, Draft draft, Committed body, List<LedgerEntry> entries) {
        Release release = body.release();
        Map<String, String> trailers = new LinkedHashMap<>();
        trailers.put("Release", line(release.name()));
        trailers.put("Environment", environment);
        trailers.put("Application", application);
        trailers.put(
                "Digest",
                String.join(
                        ", ",
                        release.artifacts().stream()
                                .map(artifact -> line(artifact.reference()))
                                .toList()));
        trailers.put("Plan-Hash", body.plan().value());
        trailers.put("Requested-By", line(body.requester().name()));
        if (!body.approvedBy().isEmpty()) trailers.put("Approved-By", line(String.join(", ", body.approvedBy())));
        if (body.rollback()) body.replaced().ifPresent(from -> trailers.put("Rolled-Back-From", from.value()));
        return new Change(
                id,
                branch,
                author,
                subject(body),
                trailers,
                placement.paths(),
                placement.edits(draft),
                entries,
                fence.map(List::of).orElse(List.of()),
                false);
    }

    /** Lines alone. */
    public Change lines(String what, List<LedgerEntry> entries) {
        return new Change(
                id,
                branch,
                author,
                what + ": " + id.value(),
                Map.of(),
                List.of(),
                List.of(),
                entries,
                List.of(),
                false);
    }

    /** A line about this promotion. */
    public LedgerEntry line(String kind, Instant at, Record body) {
        return Entries.of(id.value(), kind, environment, application, at, body);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
