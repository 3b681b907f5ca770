package io.jenkins.plugins.gitops.promotion.board;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.util.List;
import java.util.function.Consumer;

/** Reads one ledger on from where it stopped last time. */
public final class LedgerWatch {
    private static final int PAGE = 1000;

    private volatile long next = 1;

    /** Gives whoever reads the lines up to the book's end, in pages. */
    public synchronized void read(Ledger ledger, Consumer<List<LedgerLine>> reader) {
        List<LedgerLine> lines = ledger.from(next, PAGE);
        while (!lines.isEmpty()) {
            if (lines.get(0).number() != next)
                throw Failure.of(
                        FailureKind.REFUSED,
                        "read the ledger on",
                        "line " + next + " was expected, line " + lines.get(0).number() + " came",
                        "verify the ledger");
            reader.accept(lines);
            next += lines.size();
            lines = lines.size() < PAGE ? List.of() : ledger.from(next, PAGE);
        }
    }

    /** How many lines were read. */
    public long read() {
        return next - 1;
    }
}
