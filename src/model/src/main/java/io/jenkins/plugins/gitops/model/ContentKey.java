package io.jenkins.plugins.gitops.model;

/** What went into an artifact, hashed; equal keys need one build only. */
public record ContentKey(String value) {
    public ContentKey {
        Refusal.matching("a content key", value, "[0-9a-f]{64}", "64 hex digits in lower case");
    }
}
