package io.jenkins.plugins.gitops.model;

/** The name of a Git commit in full, SHA-1 or SHA-256. */
public record CommitId(String value) {
    public CommitId {
        Refusal.matching(
                "a commit id", value, "[0-9a-f]{40}([0-9a-f]{24})?", "all 40 (or 64) hex digits in lower case");
    }

    /** The first seven digits, as tags and tables show it. */
    public String brief() {
        return value.substring(0, 7);
    }
}
