package io.jenkins.plugins.gitops.model;

/** What a rollout does to the database's schema, and so which way is still open. */
public enum MigrationKind {
    /** Nothing: forward and back are free. */
    NONE,
    /** Adds only: old copies still work on it. */
    EXPAND,
    /** Removes or narrows: old copies fail on it, and going back needs a proven backup. */
    CONTRACT;

    /** Whether copies of the release before can still serve afterwards. */
    public boolean oldCopiesServe() {
        return this != CONTRACT;
    }
}
