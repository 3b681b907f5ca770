package io.jenkins.plugins.gitops.metrics.delivery;

import io.jenkins.plugins.gitops.metrics.Deliveries;
import io.jenkins.plugins.gitops.metrics.store.Increment;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.Approved;
import io.jenkins.plugins.gitops.promotion.Built;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Finished;
import io.jenkins.plugins.gitops.promotion.GateVerdict;
import io.jenkins.plugins.gitops.promotion.Queued;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each line of one book adds to totals, given all lines before it. */
final class Counts {
    /** A promotion that waits. */
    private record Waiting(Instant since, String environment) {}

    private final Map<String, Waiting> waiting = new HashMap<>();
    private final Map<String, Instant> committed = new HashMap<>();
    private final Map<PlanHash, Instant> approved = new HashMap<>();
    private final Map<ImageDigest, Instant> built = new HashMap<>();
    private final Map<List<String>, Instant> broken = new HashMap<>();
    private final Set<List<Object>> arrived = new HashSet<>();

    List<Increment> of(LedgerLine line) {
        LedgerEntry entry = line.entry();
        List<Increment> found = new ArrayList<>();
        if (Entries.is(line, Entries.QUEUED)) {
            Entries.body(line, Queued.class);
            waiting.putIfAbsent(entry.subject(), new Waiting(entry.at(), entry.environment()));
        } else if (Entries.is(line, Entries.APPROVED)) {
            approved.put(Entries.body(line, Approved.class).approval().plan(), entry.at());
        } else if (Entries.is(line, Entries.COMMITTED)) {
            committed(entry, Entries.body(line, Committed.class), found);
        } else if (Entries.is(line, Entries.FINISHED)) {
            finished(entry, Entries.body(line, Finished.class), found);
        } else if (Entries.is(line, Entries.WITHDRAWN)) {
            waiting.remove(entry.subject());
            found.add(promotion(entry, "withdrawn"));
        } else if (Entries.is(line, Entries.BUILT)) {
            Receipt receipt = Entries.body(line, Built.class).receipt();
            built.putIfAbsent(receipt.artifact().digest(), receipt.at());
        } else if (Entries.is(line, Entries.HELD)) {
            found.add(Increment.of(Deliveries.HOLDS, 1, entry.environment()));
        } else if (Entries.is(line, Entries.QUARANTINED)) {
            found.add(Increment.of(Deliveries.QUARANTINES, 1));
        } else if (Entries.is(line, Entries.BROKE_GLASS)) {
            found.add(Increment.of(Deliveries.BROKEN_GLASS, 1, entry.environment()));
        }
        return found;
    }

    private void committed(LedgerEntry entry, Committed body, List<Increment> found) {
        committed.put(entry.subject(), entry.at());
        Waiting waited = waiting.remove(entry.subject());
        Instant consent = approved.get(body.plan());
        if (waited != null && consent != null && !body.approvedBy().isEmpty()) {
            found.add(Increment.of(Deliveries.APPROVAL_WAIT, seconds(waited.since(), consent), entry.environment()));
        }
        if (body.rollback()) {
            found.add(Increment.of(Deliveries.ROLLBACKS, 1, entry.environment(), entry.application()));
            broken.putIfAbsent(place(entry), entry.at());
        }
        verdicts(entry, body.gates(), found);
    }

    private void finished(LedgerEntry entry, Finished body, List<Increment> found) {
        waiting.remove(entry.subject());
        Instant since = committed.remove(entry.subject());
        found.add(promotion(entry, body.outcome().name().toLowerCase(Locale.ROOT)));
        verdicts(entry, body.gates(), found);
        if (body.outcome() == OutcomeKind.SUCCEEDED) {
            arrived(entry, body, since, found);
        } else if (body.outcome() == OutcomeKind.FAILED) {
            broken.putIfAbsent(place(entry), entry.at());
        }
    }

    private static List<String> place(LedgerEntry entry) {
        return List.of(entry.environment(), entry.application());
    }

    private void arrived(LedgerEntry entry, Finished body, @Nullable Instant since, List<Increment> found) {
        Instant brokenSince = broken.remove(place(entry));
        if (brokenSince != null) {
            found.add(Increment.of(
                    Deliveries.RECOVERY, seconds(brokenSince, entry.at()), entry.environment(), entry.application()));
        }
        found.add(Increment.of(
                Deliveries.LAST_SUCCESS,
                entry.at().toEpochMilli() / 1_000.0,
                entry.environment(),
                entry.application()));
        if (since != null) {
            found.add(Increment.of(
                    Deliveries.TIME_TO_HEALTHY, seconds(since, entry.at()), entry.environment(), entry.application()));
        }
        for (Artifact artifact : body.release().artifacts()) {
            Instant made = built.get(artifact.digest());
            if (arrived.add(List.of(entry.environment(), entry.application(), artifact.digest())) && made != null) {
                found.add(Increment.of(
                        Deliveries.BUILD_TO_HEALTHY,
                        seconds(made, entry.at()),
                        entry.environment(),
                        entry.application()));
            }
        }
    }

    private static void verdicts(LedgerEntry entry, List<GateVerdict> gates, List<Increment> found) {
        for (GateVerdict gate : gates) {
            String said = gate.verdict().kind().name().toLowerCase(Locale.ROOT);
            found.add(Increment.of(Deliveries.VERDICTS, 1, entry.environment(), gate.gate(), said));
        }
    }

    private static Increment promotion(LedgerEntry entry, String outcome) {
        return Increment.of(Deliveries.PROMOTIONS, 1, entry.environment(), entry.application(), outcome);
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / 1_000.0);
    }

    /** In which environment each waiting promotion waits. */
    List<String> waiting() {
        return waiting.values().stream().map(Waiting::environment).toList();
    }
}
