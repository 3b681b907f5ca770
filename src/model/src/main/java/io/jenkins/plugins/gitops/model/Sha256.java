package io.jenkins.plugins.gitops.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one hash of the house: of plans, lines, content keys and images. */
public final class Sha256 {
    private Sha256() {}

    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(begun().digest(bytes));
    }

    /** The identity of a manifest or blob with that content. */
    public static ImageDigest digest(byte[] content) {
        return new ImageDigest("sha256:" + hex(content));
    }

    /** For content that comes bit by bit. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: this Java has no SHA-256; use a complete one", e);
        }
    }
}
