package io.jenkins.plugins.gitops.model.promotion;

/** What becomes of a promotion that waits when a newer one comes. */
public enum QueueRule {
    /** The newer one takes its place. */
    SUPERSEDE,
    /** Both run, one after the other. */
    WAIT
}
