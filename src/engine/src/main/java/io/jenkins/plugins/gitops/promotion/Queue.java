package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The order of the promotions of one application into one environment, as the ledger has it; newest line first. */
public final class Queue {
    private final List<LedgerLine> lines;
    private final String mine;
    private final Instant now;

    public Queue(List<LedgerLine> lines, String mine, Instant now) {
        this.lines = lines;
        this.mine = mine;
        this.now = now;
    }

    /**
     * A promotion that came later and waits or has landed; its line is enough.
     *
     * @throws Failure STALE where even this promotion's own line is not to be seen: what was read is older (I6)
     */
    public Optional<String> newer() {
        long own = number(mine)
                .orElseThrow(() -> Failure.of(
                        FailureKind.STALE,
                        "read the queue",
                        "the line that '" + mine + "' wrote is not in it",
                        "read it again"));
        return lines.stream()
                .filter(line -> line.number() > own && !line.entry().subject().equals(mine))
                .filter(this::entered)
                .map(line -> line.entry().subject())
                .filter(other -> !ended(other) || has(other, Entries.COMMITTED))
                .findFirst();
    }

    /** A promotion that came earlier, still waits, and has not given up. */
    public Optional<String> older() {
        long own = number(mine).orElse(Long.MAX_VALUE);
        return lines.stream()
                .filter(line -> line.number() < own && !line.entry().subject().equals(mine))
                .filter(line -> Entries.is(line, Entries.QUEUED))
                .filter(line -> now.isBefore(Entries.body(line, Queued.class).until()))
                .map(line -> line.entry().subject())
                .filter(other -> !ended(other) && !has(other, Entries.COMMITTED))
                .reduce((newest, oldest) -> oldest);
    }

    private Optional<Long> number(String subject) {
        return lines.stream()
                .filter(line -> line.entry().subject().equals(subject) && Entries.is(line, Entries.QUEUED))
                .map(LedgerLine::number)
                .findFirst();
    }

    /** Whether the line is the first of its promotion in the queue: a commit counts where nobody had to wait. */
    private boolean entered(LedgerLine line) {
        String subject = line.entry().subject();
        return Entries.is(line, Entries.QUEUED)
                || (Entries.is(line, Entries.COMMITTED) && number(subject).isEmpty());
    }

    private boolean ended(String subject) {
        return has(subject, Entries.WITHDRAWN) || has(subject, Entries.FINISHED);
    }

    private boolean has(String subject, String kind) {
        return lines.stream().anyMatch(line -> line.entry().subject().equals(subject) && Entries.is(line, kind));
    }
}
