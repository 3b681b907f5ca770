package io.jenkins.plugins.gitops.backup.seal;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256, a keyed name for bytes. */
public final class Mac256 {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    private Mac256(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot name bytes: this Java has no HMAC-SHA256; use a complete one", e);
        }
    }

    /** For many names under one key, by one thread. */
    public static Mac256 with(byte[] key) {
        return new Mac256(key);
    }

    public static byte[] of(byte[] key, byte[] bytes) {
        return with(key).of(bytes, 0, bytes.length);
    }

    public byte[] of(byte[] bytes, int offset, int length) {
        mac.update(bytes, offset, length);
        return mac.doFinal();
    }
}
