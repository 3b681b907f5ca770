package io.jenkins.plugins.gitops.port;

/** Seals statements about artifacts with one key. */
public interface Signer {
    /** Something sealed, in the form in which it is attached to what it speaks of. */
    final class Seal {
        private final String artifactType;
        private final byte[] document;

        public Seal(String artifactType, byte[] document) {
            this.artifactType = artifactType;
            this.document = document.clone();
        }

        /** The type under which verifiers look for it among all that refers to an artifact. */
        public String artifactType() {
            return artifactType;
        }

        public byte[] document() {
            return document.clone();
        }
    }

    /** The key's fingerprint, which is no secret. */
    String key();

    /** An in-toto statement, sealed. */
    Seal seal(byte[] statement);
}
