package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.OutcomeKind;

/** What every outcome can say, whatever else it tells. */
public interface Outcome {
    /** How it ended. */
    OutcomeKind kind();

    /** Why, in a sentence for a person. */
    String reason();
}
