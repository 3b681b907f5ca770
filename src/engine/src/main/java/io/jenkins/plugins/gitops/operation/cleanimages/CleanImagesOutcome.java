package io.jenkins.plugins.gitops.operation.cleanimages;

import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.operation.Outcome;
import java.util.List;

/** What was removed, or would be, and what stays, each with the reason. */
public record CleanImagesOutcome(OutcomeKind kind, String reason, List<Item> removed, List<Item> kept)
        implements Outcome {
    /** A tag, or a digest, and why. */
    public record Item(String what, String why) {}

    public CleanImagesOutcome {
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
    }
}
