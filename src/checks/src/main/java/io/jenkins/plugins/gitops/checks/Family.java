package io.jenkins.plugins.gitops.checks;

/** What a check looks after. */
public enum Family {
    INFRASTRUCTURE,
    APPLICATIONS,
    DATABASE
}
