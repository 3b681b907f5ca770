package io.jenkins.plugins.gitops.metrics.delivery;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Approval;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ContentKey;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.Approved;
import io.jenkins.plugins.gitops.promotion.BrokeGlass;
import io.jenkins.plugins.gitops.promotion.Built;
import io.jenkins.plugins.gitops.promotion.Cleared;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Finished;
import io.jenkins.plugins.gitops.promotion.GateVerdict;
import io.jenkins.plugins.gitops.promotion.Held;
import io.jenkins.plugins.gitops.promotion.Quarantined;
import io.jenkins.plugins.gitops.promotion.Queued;
import io.jenkins.plugins.gitops.promotion.Released;
import io.jenkins.plugins.gitops.promotion.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes a ledger in memory: one line every ten seconds, about application shop in environment production. */
final class Book {
    static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");
    private static final PlanHash PLAN = new PlanHash("0".repeat(64));
    private static final Actor ANN = Actor.person("ann");
    private static final String PLACE = "production";

    private final List<LedgerLine> lines = new ArrayList<>();

    private static ImageDigest digest(int number) {
        return new ImageDigest("sha256:" + String.format(Locale.ROOT, "%064x", number));
    }

    private static Artifact artifact(int number) {
        return new Artifact(Artifact.Kind.IMAGE, "registry/shop", digest(number));
    }

    private static Release release(int number) {
        return new Release("v" + number, List.of(artifact(number)));
    }

    Book built(int number) {
        ContentKey key = new ContentKey(String.format(Locale.ROOT, "%064x", number));
        Receipt receipt = new Receipt(
                artifact(number),
                List.of(),
                new CommitId("a".repeat(40)),
                key,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ANN,
                "a builder",
                at(),
                Duration.ofSeconds(5));
        return add(Built.subject(key), Entries.BUILT, LedgerEntry.ANY, new Built(receipt));
    }

    Book queued(String id, int number) {
        return add(id, Entries.QUEUED, PLACE, new Queued(release(number), ANN, PLAN, "lane", BEGIN));
    }

    Book approved() {
        Approval approval = new Approval(ANN, new EnvironmentName(PLACE), PLAN, at(), at().plusSeconds(60));
        lines.add(line(new Approved(approval, Set.of(), "shop", List.of()).entry()));
        return this;
    }

    Book committed(String id, int number, boolean rollback, String... approvers) {
        return committed(id, number, rollback, Optional.empty(), approvers);
    }

    Book rolledBack(String id, int number, String from) {
        return committed(id, number, true, Optional.of(new PromotionId(from)));
    }

    private Book committed(
            String id, int number, boolean rollback, Optional<PromotionId> replaced, String... approvers) {
        return add(
                id,
                Entries.COMMITTED,
                PLACE,
                new Committed(
                        release(number),
                        ANN,
                        PLAN,
                        List.of(),
                        List.of(new GateVerdict("tests", Verdict.pass("all green"))),
                        List.of(approvers),
                        replaced,
                        rollback,
                        List.of()));
    }

    Book finished(String id, int number, OutcomeKind how) {
        Verdict verdict = how == OutcomeKind.SUCCEEDED ? Verdict.pass("calm") : Verdict.inconclusive("no data");
        return add(
                id,
                Entries.FINISHED,
                PLACE,
                new Finished(
                        release(number),
                        Optional.empty(),
                        how,
                        "as it went",
                        List.of(new GateVerdict("promql", verdict)),
                        Duration.ofSeconds(42)));
    }

    Book withdrawn(String id) {
        return add(id, Entries.WITHDRAWN, PLACE, new Withdrawn("superseded", ANN));
    }

    Book brokeGlass(String id) {
        return add(id, Entries.BROKE_GLASS, PLACE, new BrokeGlass(ANN, "it burns", PLAN, List.of()));
    }

    Book held() {
        return add(Entries.holdSubject(PLACE, "shop"), Entries.HELD, PLACE, new Held("bad", ANN, Optional.empty()));
    }

    Book released() {
        return add(Entries.holdSubject(PLACE, "shop"), Entries.RELEASED, PLACE, new Released("mended", ANN));
    }

    Book quarantined(int number) {
        return add(
                Entries.digestSubject(digest(number)),
                Entries.QUARANTINED,
                LedgerEntry.ANY,
                new Quarantined(digest(number), "loses orders", ANN, Optional.empty()));
    }

    Book cleared(int number) {
        return add(
                Entries.digestSubject(digest(number)),
                Entries.CLEARED,
                LedgerEntry.ANY,
                new Cleared(digest(number), "it was the network", ANN));
    }

    /** A line whose body another version wrote. */
    Book strange(String id) {
        lines.add(line(new LedgerEntry(
                id,
                Entries.FINISHED,
                PLACE,
                "shop",
                at(),
                new io.jenkins.plugins.gitops.model.json.Json.Obj(java.util.Map.of()))));
        return this;
    }

    private Instant at() {
        return BEGIN.plusSeconds(10L * lines.size());
    }

    private Book add(String subject, String kind, String environment, Record body) {
        lines.add(line(Entries.of(subject, kind, environment, "shop", at(), body)));
        return this;
    }

    private LedgerLine line(LedgerEntry entry) {
        return new LedgerLine(lines.size() + 1L, "", "hash", Optional.empty(), entry, Optional.empty());
    }

    List<LedgerLine> lines() {
        return List.copyOf(lines);
    }
}
