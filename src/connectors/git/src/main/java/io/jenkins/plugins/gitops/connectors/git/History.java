package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.port.Change;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** Reads commits backwards without their trees. */
final class History {
    private History() {}

    /** Commit by promotion id, over the first parents of the tip. */
    static Map<String, ObjectId> promotions(Depot depot, Remote remote, ObjectId tip, int depth) {
        remote.bringCommits(Set.of(tip), depth);
        Map<String, ObjectId> found = new HashMap<>();
        ObjectId at = tip;
        for (int i = 0; i < depth; i++) {
            RevCommit commit = depot.commit(at);
            ObjectId id = at;
            CommitText.trailer(commit, Change.ID_TRAILER).ifPresent(name -> found.putIfAbsent(name, id));
            if (commit.getParentCount() == 0) {
                break;
            }
            at = commit.getParent(0).getId();
        }
        return found;
    }
}
