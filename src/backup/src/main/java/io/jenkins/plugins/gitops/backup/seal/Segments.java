package io.jenkins.plugins.gitops.backup.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM in segments of 64 KiB. A segment's nonce is its number and whether it is the last, so that none can be
 * moved, left out, or cut off; the key is used for one object alone, so that no nonce comes twice.
 */
final class Segments {
    static final int PLAIN = 64 << 10;
    private static final int TAG = 16;
    private static final int NONCE = 12;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private Segments() {}

    static int sealedLength(int plain) {
        return plain + TAG * Math.max(1, (plain + PLAIN - 1) / PLAIN);
    }

    /** Seals the bytes behind what the buffer holds. */
    static void seal(SecretKey key, byte[] context, byte[] plain, ByteBuffer into) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        int number = 0;
        int from = 0;
        do {
            int length = Math.min(PLAIN, plain.length - from);
            boolean last = from + length == plain.length;
            cipher.init(Cipher.ENCRYPT_MODE, key, nonce(number++, last));
            cipher.updateAAD(context);
            cipher.doFinal(ByteBuffer.wrap(plain, from, length), into);
            from += length;
        } while (from < plain.length);
    }

    /** Opens all that is left in the buffer. */
    static byte[] open(SecretKey key, byte[] context, ByteBuffer sealed) throws GeneralSecurityException {
        int segments = Math.max(1, (sealed.remaining() + PLAIN + TAG - 1) / (PLAIN + TAG));
        byte[] plain = new byte[Math.max(0, sealed.remaining() - segments * TAG)];
        ByteBuffer into = ByteBuffer.wrap(plain);
        Cipher cipher = Cipher.getInstance(CIPHER);
        for (int number = 0; number < segments; number++) {
            ByteBuffer segment = sealed.slice();
            segment.limit(Math.min(PLAIN + TAG, segment.remaining()));
            sealed.position(sealed.position() + segment.remaining());
            cipher.init(Cipher.DECRYPT_MODE, key, nonce(number, number == segments - 1));
            cipher.updateAAD(context);
            cipher.doFinal(segment, into);
        }
        return plain;
    }

    private static GCMParameterSpec nonce(int number, boolean last) {
        byte[] nonce = ByteBuffer.allocate(NONCE)
                .putInt(0)
                .putInt(number)
                .putInt(last ? 1 : 0)
                .array();
        return new GCMParameterSpec(TAG * 8, nonce);
    }
}
