package io.jenkins.plugins.gitops.model;

/** The name of a place a release can be in. */
public record EnvironmentName(String value) {
    public EnvironmentName {
        Refusal.matching(
                "an environment name",
                value,
                "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?",
                "at most 63 lower-case letters, digits and hyphens, with a letter or digit at both ends");
    }
}
