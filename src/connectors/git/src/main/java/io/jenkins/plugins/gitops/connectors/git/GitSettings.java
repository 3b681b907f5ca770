package io.jenkins.plugins.gitops.connectors.git;

import java.time.Duration;

/**
 * How repositories are treated.
 *
 * @param ledgerBranch the orphan branch of the ledger
 * @param leaseRefs the prefix of refs that are leases
 * @param committer who commits, in Git's sense; the author is who asked
 * @param email the address of both
 * @param soleWriter whether nobody else writes through this suite; must be true where a server has no atomic push
 * @param patience how long one request may take
 * @param trusted for how long known refs are pushed onto without asking again; compare-and-swap notices what changed
 * @param mostAtOnce how many waiting changes one push takes
 * @param mostAttempts how often a lost race is run again before it is said to be lost
 * @param mostCached how many objects a cache may hold on disk before it is begun anew
 */
public record GitSettings(
        String ledgerBranch,
        String leaseRefs,
        String committer,
        String email,
        boolean soleWriter,
        Duration patience,
        Duration trusted,
        int mostAtOnce,
        int mostAttempts,
        int mostCached) {
    /** What fits most. */
    public static GitSettings standard() {
        return new GitSettings(
                "gitops-ledger",
                "refs/gitops/leases/",
                "GitOps suite",
                "gitops@localhost",
                false,
                Duration.ofSeconds(60),
                Duration.ofSeconds(2),
                100,
                50,
                100_000);
    }

    /** The same for whoever is the only one that writes. */
    public GitSettings asSoleWriter() {
        return new GitSettings(
                ledgerBranch,
                leaseRefs,
                committer,
                email,
                true,
                patience,
                trusted,
                mostAtOnce,
                mostAttempts,
                mostCached);
    }

    String ledgerRef() {
        return branchRef(ledgerBranch);
    }

    static String branchRef(String branch) {
        return "refs/heads/" + branch;
    }
}
