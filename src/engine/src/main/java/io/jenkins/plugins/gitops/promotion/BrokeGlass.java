package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.PlanHash;
import java.util.List;

/** Somebody with the permission for it went past what would have stopped others, and said why. */
public record BrokeGlass(Actor by, String reason, PlanHash plan, List<String> setAside) {
    public BrokeGlass {
        setAside = List.copyOf(setAside);
    }
}
