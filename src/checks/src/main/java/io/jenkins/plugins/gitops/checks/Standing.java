package io.jenkins.plugins.gitops.checks;

/** How a finding stands to what was known before. */
public enum Standing {
    /** The last run did not have it. */
    NEW,
    KNOWN,
    /** Somebody said why it may be, until a day that is still to come. */
    ACCEPTED
}
