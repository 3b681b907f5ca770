package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.PlanHash;
import java.util.List;

/**
 * What a release changes in the files of an environment: the values, the same as a unified diff, and the hash by which
 * people approve it.
 */
public record Draft(List<ValueMove> moves, String diff, PlanHash hash) {
    public Draft {
        moves = List.copyOf(moves);
    }

    /** Whether the files say it already. */
    public boolean stands() {
        return moves.isEmpty();
    }
}
