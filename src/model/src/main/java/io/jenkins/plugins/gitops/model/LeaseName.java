package io.jenkins.plugins.gitops.model;

/** What a lease is on. */
public record LeaseName(String value) {
    public LeaseName {
        Refusal.matching(
                "a lease name",
                value,
                "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
                "at most 100 letters, digits, dots, hyphens and underscores, a letter or digit first");
    }
}
