package io.jenkins.plugins.gitops.model.promotion;

/** What follows when an environment does not become healthy or a gate after the promotion fails. */
public enum Reaction {
    ROLLBACK,
    HOLD,
    NOTHING
}
