package io.jenkins.plugins.gitops.model;

/** Something built once and addressed by its content. */
public record Artifact(Kind kind, String name, ImageDigest digest) {
    /** What it is. */
    public enum Kind {
        IMAGE,
        CHART
    }

    public Artifact {
        name = Refusal.text("an artifact's name", name);
        if (name.contains("@")) {
            throw new Refusal(
                    "take an artifact's name",
                    "found " + Refusal.quoted(name),
                    "leave the digest out, it is the artifact's second part");
        }
    }

    /** The reference that a manifest carries: a name and what it must be. */
    public String reference() {
        return name + "@" + digest.value();
    }
}
