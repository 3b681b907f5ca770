package io.jenkins.plugins.gitops.model;

/** How an operation ended. */
public enum OutcomeKind {
    /** Done, and seen to be done. */
    SUCCEEDED,
    /** The world said no; final. */
    FAILED,
    /** It could not be found out; may be tried again. */
    ERRORED,
    /** Someone stopped it. */
    ABORTED
}
