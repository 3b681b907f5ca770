package io.jenkins.plugins.gitops.port;

/** How long the book is and what its last line hashes to: enough to notice that its tail was cut off or replaced. */
public record LedgerHead(long number, String hash) {
    /** The head of a book without a line. */
    public static final LedgerHead EMPTY = new LedgerHead(0, "");
}
