package io.jenkins.plugins.gitops.checks;

import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Who can look at a cluster: the port of this room. */
public interface SnapshotSource {
    /**
     * What is wanted.
     *
     * @param namespaces to look into; none means all
     */
    record Wanted(String cluster, Set<Kind> kinds, Set<String> namespaces) {
        public Wanted {
            kinds = Set.copyOf(kinds);
            namespaces = Set.copyOf(namespaces);
        }
    }

    /** What it took to read it. */
    record Cost(long requests, long bytes, long objects) {}

    /** What was read and what that took. */
    record Taken(Snapshot snapshot, Cost cost) {}

    /** Reads each kind once. What cannot be read is unknown in the snapshot and says why; this fails only on a defect. */
    CompletionStage<Taken> take(Wanted wanted);
}
