package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.port.LedgerLine;

/**
 * Which lines may be gone by. Whoever may push to the branch can write a line there; where keys are known here, one that
 * none of them signed counts only if it stands before the first that is signed: keys begin to count with their first use.
 */
final class LedgerTrust {
    private static final int PAGE = 256;

    private final LedgerKeys keys;
    private long unsignedUpTo;
    private boolean signedSeen;

    LedgerTrust(LedgerKeys keys) {
        this.keys = keys;
    }

    /** The line, unless it must not be gone by. */
    LedgerLine believed(LedgerView view, LedgerLine line) {
        if (!LedgerText.hash(line).equals(line.hash())) {
            throw forged(line, "it was changed after it was written");
        }
        if (keys.check() && !signed(line) && (line.signature().isPresent() || behindASignedOne(view, line.number()))) {
            throw forged(line, "it bears no signature of a trusted key");
        }
        return line;
    }

    /** A line that stands where it does not belong says something else there than it was written for. */
    static Failure forged(LedgerLine line, String found) {
        return Failure.of(
                FailureKind.REFUSED,
                "go by line " + line.number() + " of the ledger",
                found,
                "verify the ledger, and find out who wrote the line");
    }

    private boolean signed(LedgerLine line) {
        return line.signature()
                .map(signature -> keys.believes(line.hash(), signature))
                .orElse(false);
    }

    /** Reads the book from its beginning, once: lines are only ever appended, so what was found stays so. */
    private synchronized boolean behindASignedOne(LedgerView view, long number) {
        while (!signedSeen && unsignedUpTo < view.head().number()) {
            for (LedgerLine line : view.from(unsignedUpTo + 1, PAGE)) {
                if (signed(line)) {
                    signedSeen = true;
                    break;
                }
                unsignedUpTo++;
            }
        }
        return signedSeen && number > unsignedUpTo;
    }
}
