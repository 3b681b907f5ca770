package io.jenkins.plugins.gitops.model.promotion;

/**
 * Where in the files of an environment an artifact stands; {@code {application}} in file and key is replaced.
 *
 * @param artifact the image's name without a tag, or {@code *} for every artifact of the release
 * @param file below the environment's path
 * @param everywhere whether all occurrences are set, and not exactly one
 */
public record Target(String artifact, Editing editing, String file, String key, Writes writes, boolean everywhere) {
    /** Stands for every artifact. */
    public static final String ANY = "*";

    /** The usual one: every image by digest in the environment's kustomization, under the image's own name. */
    public static Target kustomization() {
        return new Target(ANY, Editing.KUSTOMIZE_IMAGE, "kustomization.yaml", "", Writes.DIGEST, false);
    }

    /** Whether the artifact of that name stands here. */
    public boolean holds(String name) {
        return artifact.equals(ANY) || artifact.equals(name);
    }
}
