package io.jenkins.plugins.gitops.checks;

import java.util.Set;

/** One rule about a cluster. It reads the snapshot and nothing else, and several threads may ask it at once. */
public interface Check {
    Card card();

    /** What it looks at: where one of these is unknown it is not asked, and its verdict is INCONCLUSIVE. */
    Set<Kind> needs();

    /** Tells what it finds. Objects may be broken in any way. */
    void look(Snapshot snapshot, Findings found);
}
