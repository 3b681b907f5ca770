package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds and quarantines: what the ledger says no to until somebody takes it back. */
public final class Stops {
    private Stops() {}

    /** The hold that an application is under there, its own or the environment's. */
    public static Optional<Held> hold(Ledger ledger, String environment, String application) {
        return last(ledger.of(Entries.holdSubject(environment, application)), Entries.HELD)
                .or(() -> last(ledger.of(Entries.holdSubject(environment, LedgerEntry.ANY)), Entries.HELD))
                .map(line -> Entries.body(line, Held.class));
    }

    /** The quarantine that the digest is under. */
    public static Optional<Quarantined> quarantine(Ledger ledger, ImageDigest digest) {
        return last(ledger.of(Entries.digestSubject(digest)), Entries.QUARANTINED)
                .map(line -> Entries.body(line, Quarantined.class));
    }

    /** All that says no to the release there, each in words. */
    public static List<String> all(Ledger ledger, String environment, String application, Release release) {
        List<String> found = new ArrayList<>();
        hold(ledger, environment, application)
                .ifPresent(held -> found.add(
                        "'" + environment + "' is held by " + held.by().name() + ": " + held.reason()));
        found.addAll(quarantines(ledger, release));
        return found;
    }

    /** The quarantines that the release's digests are under, each in words. */
    public static List<String> quarantines(Ledger ledger, Release release) {
        return release.artifacts().stream()
                .flatMap(artifact -> quarantine(ledger, artifact.digest()).stream()
                        .map(stop -> artifact.name() + "@" + artifact.digest().brief() + " is quarantined by "
                                + stop.by().name() + ": " + stop.reason()))
                .toList();
    }

    private static Optional<LedgerLine> last(List<LedgerLine> lines, String kind) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.get(lines.size() - 1)).filter(line -> Entries.is(line, kind));
    }
}
