package io.jenkins.plugins.gitops.port;

import java.util.List;
import java.util.Optional;

/**
 * Reads the append-only, hash-chained book; it is written through {@link GitOpsRepository#land} alone.
 *
 * <p>What {@link #find}, {@link #of} and {@link #newest} answer may be gone by: a line that was changed, stands where it
 * was not written to, or bears no signature where this book's lines have to bear one is a
 * {@link io.jenkins.plugins.gitops.model.Failure} that names it. {@link #from} answers lines as they stand.
 */
public interface Ledger {
    /** Its newest line's number and hash, asked of the server. */
    LedgerHead head();

    /** The line of that subject and kind. */
    Optional<LedgerLine> find(String subject, String kind);

    /** All lines of the subject, oldest first. */
    List<LedgerLine> of(String subject);

    /** The newest lines about an application in an environment, newest first. */
    List<LedgerLine> newest(String environment, String application, int most);

    /** Lines by number from the first given one on, oldest first; fewer where the book ends. */
    List<LedgerLine> from(long number, int most);

    /**
     * Walks the chain from its first line and compares the head with what was noted outside; a broken link, a forged
     * signature or a cut tail is a {@link io.jenkins.plugins.gitops.model.Failure} that names the line.
     */
    LedgerHead verify(LedgerHead notedOutside);
}
