package io.jenkins.plugins.gitops.controller.security;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Numbers that nobody can guess. */
public final class Randomness {
    private static final SecureRandom SOURCE = new SecureRandom();

    private Randomness() {}

    public static byte[] bytes(int size) {
        byte[] random = new byte[size];
        SOURCE.nextBytes(random);
        return random;
    }

    public static String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }
}
