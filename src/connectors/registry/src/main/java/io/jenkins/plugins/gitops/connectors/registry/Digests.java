package io.jenkins.plugins.gitops.connectors.registry;

import io.jenkins.plugins.gitops.model.ImageDigest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Content and its name. */
final class Digests {
    private Digests() {}

    static ImageDigest of(byte[] bytes) {
        return of(sha256(), bytes);
    }

    static ImageDigest of(MessageDigest digest, byte[] rest) {
        return new ImageDigest("sha256:" + HexFormat.of().formatHex(digest.digest(rest)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: this Java has no SHA-256; use a complete one", e);
        }
    }
}
