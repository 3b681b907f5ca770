package io.jenkins.plugins.gitops.model;

/** How much a finding matters; the worst one last. */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL
}
