package io.jenkins.plugins.gitops.controller.security;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Bytes under AES-256-GCM: one byte of version, 12 of nonce, the rest sealed. Nobody changes them unseen. */
public final class Sealed {
    private static final byte VERSION = 'G';
    private static final int NONCE = 12;

    private Sealed() {}

    public static byte[] seal(byte[] key, byte[] plain) {
        byte[] nonce = Randomness.bytes(NONCE);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, 0, plain.length);
        byte[] all = new byte[1 + NONCE + sealed.length];
        all[0] = VERSION;
        System.arraycopy(nonce, 0, all, 1, NONCE);
        System.arraycopy(sealed, 0, all, 1 + NONCE, sealed.length);
        return all;
    }

    /** The plain bytes, or null where these were not sealed with this key. */
    public static byte[] open(byte[] key, byte[] all) {
        if (all.length < 1 + NONCE + 16 || all[0] != VERSION) return null;
        byte[] nonce = Arrays.copyOfRange(all, 1, 1 + NONCE);
        try {
            return run(Cipher.DECRYPT_MODE, key, nonce, all, 1 + NONCE, all.length - 1 - NONCE);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] bytes, int from, int length) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(bytes, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal or open " + length + " bytes: " + e.getMessage(), e);
        }
    }
}
