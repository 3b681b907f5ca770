package io.jenkins.plugins.gitops.model.promotion;

/** What is written where an artifact stands. */
public enum Writes {
    /** {@code sha256:…} alone. */
    DIGEST,
    /** {@code name@sha256:…}. */
    REFERENCE,
    /** The release's name as the tag, and the digest, which wins. */
    TAG_AND_DIGEST,
    /** The release's name as the tag alone; for places that cannot take a digest. */
    TAG
}
