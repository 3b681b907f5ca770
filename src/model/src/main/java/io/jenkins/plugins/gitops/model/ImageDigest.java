package io.jenkins.plugins.gitops.model;

/** The identity of an image, {@code sha256:} and 64 hex digits; a tag is never one. */
public record ImageDigest(String value) {
    public ImageDigest {
        Refusal.matching("an image digest", value, "sha256:[0-9a-f]{64}", "sha256: and 64 hex digits in lower case");
    }

    /** Enough of it for a person to tell two apart. */
    public String brief() {
        return value.substring("sha256:".length(), "sha256:".length() + 12);
    }
}
