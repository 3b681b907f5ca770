package io.jenkins.plugins.gitops.promotion.board;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Finished;
import io.jenkins.plugins.gitops.promotion.Held;
import io.jenkins.plugins.gitops.promotion.Quarantined;
import io.jenkins.plugins.gitops.promotion.Queued;
import io.jenkins.plugins.gitops.promotion.Released;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a ledger's lines in memory. */
final class Book {
    static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");
    private static final PlanHash PLAN = new PlanHash("0".repeat(64));
    private static final Actor ANN = Actor.person("ann");

    private final List<LedgerLine> lines = new ArrayList<>();

    static Release release(int number) {
        ImageDigest digest = new ImageDigest("sha256:" + String.format(Locale.ROOT, "%064x", number));
        return new Release("v" + number, List.of(new Artifact(Artifact.Kind.IMAGE, "registry/shop", digest)));
    }

    Book queued(String application, String environment, String id, int release) {
        return add(
                id, Entries.QUEUED, environment, application, new Queued(release(release), ANN, PLAN, "lane", BEGIN));
    }

    Book promoted(String application, String environment, String id, int release, OutcomeKind how) {
        add(
                id,
                Entries.COMMITTED,
                environment,
                application,
                new Committed(
                        release(release),
                        ANN,
                        PLAN,
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        false,
                        List.of()));
        return add(
                id,
                Entries.FINISHED,
                environment,
                application,
                new Finished(release(release), Optional.empty(), how, "as it went", List.of(), Duration.ofSeconds(42)));
    }

    Book held(String application, String environment, String reason) {
        return add(
                Entries.holdSubject(environment, application),
                Entries.HELD,
                environment,
                application,
                new Held(reason, ANN, Optional.empty()));
    }

    Book released(String application, String environment) {
        return add(
                Entries.holdSubject(environment, application),
                Entries.RELEASED,
                environment,
                application,
                new Released("mended", ANN));
    }

    Book quarantined(int release) {
        ImageDigest digest = release(release).artifacts().get(0).digest();
        return add(
                Entries.digestSubject(digest),
                Entries.QUARANTINED,
                LedgerEntry.ANY,
                LedgerEntry.ANY,
                new Quarantined(digest, "loses orders", ANN, Optional.empty()));
    }

    private Book add(String subject, String kind, String environment, String application, Record body) {
        Instant at = BEGIN.plusSeconds(lines.size());
        lines.add(new LedgerLine(
                lines.size() + 1L,
                "",
                "hash",
                Optional.of(new CommitId("a".repeat(40))),
                Entries.of(subject, kind, environment, application, at, body),
                Optional.empty()));
        return this;
    }

    List<LedgerLine> lines() {
        return List.copyOf(lines);
    }

    int size() {
        return lines.size();
    }
}
