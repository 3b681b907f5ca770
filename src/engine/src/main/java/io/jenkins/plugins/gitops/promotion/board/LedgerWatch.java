package io.jenkins.plugins.gitops.promotion.board;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.util.List;

/** Reads one ledger on from where it stopped last time. */
public final class LedgerWatch {
    private static final int PAGE = 1000;

    private volatile long next = 1;

    /** Brings the index up to the book's end. */
    public synchronized void read(Ledger ledger, BoardIndex index) {
        List<LedgerLine> lines = ledger.from(next, PAGE);
        while (!lines.isEmpty()) {
            if (lines.get(0).number() != next)
                throw Failure.of(
                        FailureKind.REFUSED,
                        "read the ledger on",
                        "line " + next + " was expected, line " + lines.get(0).number() + " came",
                        "verify the ledger");
            index.take(lines);
            next += lines.size();
            lines = lines.size() < PAGE ? List.of() : ledger.from(next, PAGE);
        }
    }

    /** How many lines were read. */
    public long read() {
        return next - 1;
    }
}
