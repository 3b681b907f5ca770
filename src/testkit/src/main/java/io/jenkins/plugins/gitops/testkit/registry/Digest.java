package io.jenkins.plugins.gitops.testkit.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The name of content: {@code sha256:} and 64 hex digits. */
record Digest(String hex) {
    private static final Pattern FORM = Pattern.compile("sha256:[a-f0-9]{64}");

    static boolean looksLike(String text) {
        return text.contains(":");
    }

    static Digest parse(String text) throws Refused {
        if (!FORM.matcher(text).matches()) {
            throw new Refused(
                    400, "DIGEST_INVALID", "Cannot read the digest '" + text + "': give sha256: and 64 hex digits");
        }
        return new Digest(text.substring("sha256:".length()));
    }

    static Digest of(byte[] content) {
        return of(sha256(content));
    }

    static Digest of(MessageDigest finished) {
        return new Digest(HexFormat.of().formatHex(finished.digest()));
    }

    private static MessageDigest sha256(byte[] content) {
        MessageDigest digest = begin();
        digest.update(content);
        return digest;
    }

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot name content: this JDK lacks SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "sha256:" + hex;
    }
}
