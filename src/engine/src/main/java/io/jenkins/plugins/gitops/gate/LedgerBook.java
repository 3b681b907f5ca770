package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.Hold;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Quarantine;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Finished;
import io.jenkins.plugins.gitops.promotion.Held;
import io.jenkins.plugins.gitops.promotion.Quarantined;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ledger facts out of the ledger itself, read when a gate asks for them. */
public final class LedgerBook implements LedgerFacts {
    /** How many lines of an environment are looked through; a digest that finished before them has to finish again. */
    private static final int MOST_LINES = 500;

    private final Ledger ledger;
    private final Instant now;
    private volatile @Nullable Failure trouble;

    /** The facts as the ledger has them now; that its lines may be gone by is the ledger's own promise. */
    public LedgerBook(Ledger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
    }

    @Override
    public Optional<Sight> sight() {
        return Optional.of(new Sight(read(ledger::head), now, true));
    }

    @Override
    public Optional<Instant> succeeded(String environment, String application, ImageDigest digest) {
        return read(() -> ledger.newest(environment, application, MOST_LINES)).stream()
                .filter(line -> Entries.is(line, Entries.FINISHED))
                .filter(line -> proves(line, digest))
                .findFirst()
                .map(line -> line.entry().at());
    }

    private static boolean proves(LedgerLine line, ImageDigest digest) {
        Finished finished = Entries.body(line, Finished.class);
        return finished.outcome() == OutcomeKind.SUCCEEDED
                && finished.release().artifacts().stream()
                        .anyMatch(artifact -> artifact.digest().equals(digest));
    }

    @Override
    public Optional<Quarantine> quarantine(ImageDigest digest) {
        return newest(Entries.digestSubject(digest), Entries.QUARANTINED, Entries.CLEARED)
                .map(line -> {
                    Quarantined body = Entries.body(line, Quarantined.class);
                    return new Quarantine(
                            digest, body.reason(), body.by(), line.entry().at());
                });
    }

    @Override
    public Optional<Hold> hold(String environment, String application) {
        return Stream.of(application, LedgerEntry.ANY)
                .map(held -> newest(Entries.holdSubject(environment, held), Entries.HELD, Entries.RELEASED))
                .flatMap(Optional::stream)
                .findFirst()
                .map(line -> {
                    Held body = Entries.body(line, Held.class);
                    return new Hold(
                            new EnvironmentName(environment),
                            body.reason(),
                            body.by(),
                            line.entry().at());
                });
    }

    /** What kept the ledger from being read and may not do so the next time; no verdict should be drawn from that. */
    Optional<Failure> trouble() {
        return Optional.ofNullable(trouble);
    }

    private <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Failure failure) {
            if (failure.kind().worthRetrying()) trouble = failure;
            throw failure;
        }
    }

    /** The newest line that begins something, unless a newer one ends it. */
    private Optional<LedgerLine> newest(String subject, String begins, String ends) {
        List<LedgerLine> lines = read(() -> ledger.of(subject));
        return lines.stream()
                .filter(line -> Entries.is(line, begins) || Entries.is(line, ends))
                .max(Comparator.comparingLong(LedgerLine::number))
                .filter(line -> Entries.is(line, begins));
    }
}
