package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.PromotionId;
import java.util.List;
import java.util.Optional;

/**
 * How a promotion could be taken back, looked up before it is needed.
 *
 * @param to the promotion whose release would be put back
 * @param missing the legs that are missing, each in a sentence; empty: it is ready
 */
public record WayBack(Optional<PromotionId> to, List<String> missing) {
    public WayBack {
        missing = List.copyOf(missing);
    }

    public boolean ready() {
        return missing.isEmpty();
    }
}
