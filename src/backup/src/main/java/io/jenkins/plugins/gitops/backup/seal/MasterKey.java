package io.jenkins.plugins.gitops.backup.seal;

import io.jenkins.plugins.gitops.model.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** A key that people keep; it seals the keys of objects and never the objects themselves. It never shows itself. */
public final class MasterKey {
    private static final int LENGTH = 32;

    private final String id;
    private final SecretKeySpec key;

    private MasterKey(String id, SecretKeySpec key) {
        this.id = id;
        this.key = key;
    }

    /** The key behind the text of a credential: 32 random bytes in base64. */
    public static MasterKey of(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw unusable("it is not base64");
        }
        if (bytes.length != LENGTH) {
            throw unusable("it holds " + bytes.length + " bytes");
        }
        byte[] id = Arrays.copyOf(Mac256.of(bytes, "gitops backup key id".getBytes(StandardCharsets.UTF_8)), 8);
        byte[] wrapping = Mac256.of(bytes, "gitops backup key wrapping".getBytes(StandardCharsets.UTF_8));
        return new MasterKey(HexFormat.of().formatHex(id), new SecretKeySpec(wrapping, "AES"));
    }

    private static Refusal unusable(String found) {
        return new Refusal(
                "take the backup key",
                found,
                "give 32 random bytes in base64, as 'openssl rand -base64 32' makes them");
    }

    /** What tells it apart in objects and messages; the key cannot be had from it. */
    public String id() {
        return id;
    }

    SecretKeySpec key() {
        return key;
    }

    @Override
    public String toString() {
        return "MasterKey " + id;
    }
}
