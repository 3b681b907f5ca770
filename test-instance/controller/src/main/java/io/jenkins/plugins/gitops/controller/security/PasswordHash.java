package io.jenkins.plugins.gitops.controller.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as it is kept: {@code #pbkdf2:iterations:salt:hash}, all from the JDK. */
public final class PasswordHash {
    private static final String PREFIX = "#pbkdf2:";
    private static final int ITERATIONS = 210_000;

    private PasswordHash() {}

    public static String of(String password) {
        byte[] salt = Randomness.bytes(16);
        HexFormat hex = HexFormat.of();
        return PREFIX + ITERATIONS + ":" + hex.formatHex(salt) + ":"
                + hex.formatHex(derive(password, salt, ITERATIONS));
    }

    public static boolean matches(String candidate, String hash) {
        String[] part = hash.split(":");
        HexFormat hex = HexFormat.of();
        byte[] expected = hex.parseHex(part[3]);
        return MessageDigest.isEqual(expected, derive(candidate, hex.parseHex(part[2]), Integer.parseInt(part[1])));
    }

    /** What a login costs, for a name that nobody has. */
    public static void wasteTime(String candidate) {
        matches(candidate, Nobody.HASH);
    }

    /** Made when it is first wanted: it costs as much as a login, and no start has to pay for it. */
    private static final class Nobody {
        private static final String HASH = of("nobody");
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, 256);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash a password: this JDK lacks PBKDF2WithHmacSHA512", e);
        } finally {
            spec.clearPassword();
        }
    }
}
