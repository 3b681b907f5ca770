package io.jenkins.plugins.gitops.backup.seal;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The envelope of every object: {@code GJB1}, the length of a header, the header, and the sealed segments. The header
 * holds the object's own key once for each master key; what is sealed is bound to the object's name.
 */
public final class Envelope {
    private static final byte[] MAGIC = "GJB1".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE = 12;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final String WRAPS = "keys";

    private final Map<String, byte[]> wraps;
    private final ByteBuffer segments;

    private Envelope(Map<String, byte[]> wraps, ByteBuffer segments) {
        this.wraps = wraps;
        this.segments = segments;
    }

    /** Seals an object for everyone who has one of the keys. */
    public static byte[] seal(String object, byte[] plain, KeyRing keys) {
        byte[] own = KeyRing.random(32);
        Map<String, Object> wrapped = new TreeMap<>();
        keys.wrap(object, own)
                .forEach((id, bytes) -> wrapped.put(id, Base64.getEncoder().encodeToString(bytes)));
        byte[] header = Json.of(Map.of(WRAPS, wrapped)).text().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out =
                ByteBuffer.allocate(MAGIC.length + Integer.BYTES + header.length + Segments.sealedLength(plain.length));
        out.put(MAGIC).putInt(header.length).put(header);
        try {
            Segments.seal(new SecretKeySpec(own, "AES"), context(object), plain, out);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal: this Java has no AES-256-GCM; use a complete one", e);
        }
        return out.array();
    }

    /** Reads an envelope without opening it. */
    public static Envelope read(byte[] bytes) throws Damaged {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            byte[] magic = new byte[MAGIC.length];
            in.get(magic);
            if (!Arrays.equals(magic, MAGIC)) {
                throw new Damaged("it does not begin as an object of a backup repository does");
            }
            int length = in.getInt();
            if (length < 0 || length > LONGEST_HEADER) {
                throw new Damaged("its header cannot be " + length + " bytes long");
            }
            byte[] header = new byte[length];
            in.get(header);
            return new Envelope(wraps(header), in.slice());
        } catch (BufferUnderflowException | Refusal e) {
            throw new Damaged("its header is cut or spoilt");
        }
    }

    private static Map<String, byte[]> wraps(byte[] header) throws Damaged {
        Json.Obj json = Json.parseObject(new String(header, StandardCharsets.UTF_8));
        if (!(json.fields().get(WRAPS) instanceof Json.Obj all)) {
            throw new Damaged("its header names no key");
        }
        Map<String, byte[]> wraps = new TreeMap<>();
        for (Map.Entry<String, Json> one : all.fields().entrySet()) {
            try {
                wraps.put(
                        one.getKey(),
                        Base64.getDecoder().decode(String.valueOf(one.getValue().plain())));
            } catch (IllegalArgumentException e) {
                throw new Damaged("its header is spoilt");
            }
        }
        return wraps;
    }

    /** The object's own key, for each master key by its id. */
    public Map<String, byte[]> wraps() {
        return Map.copyOf(wraps);
    }

    /** What was sealed under that name, by whichever of the keys fits. */
    public byte[] open(String object, KeyRing keys) throws Damaged {
        return open(object, keys.unwrap(object, wraps));
    }

    /** What was sealed under that name with that key of its own. */
    byte[] open(String object, byte[] own) throws Damaged {
        try {
            return Segments.open(new SecretKeySpec(own, "AES"), context(object), segments.duplicate());
        } catch (GeneralSecurityException e) {
            throw new Damaged("what it holds was changed, cut, or belongs under another name");
        }
    }

    private static byte[] context(String object) {
        return ("gitops backup 1:" + object).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] wrap(MasterKey master, String object, byte[] own, SecureRandom random)
            throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, master, object, nonce).doFinal(own);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    static byte[] unwrap(MasterKey master, String object, byte[] wrap) throws GeneralSecurityException {
        if (wrap.length < NONCE) {
            throw new GeneralSecurityException("cut");
        }
        return cipher(Cipher.DECRYPT_MODE, master, object, Arrays.copyOf(wrap, NONCE))
                .doFinal(wrap, NONCE, wrap.length - NONCE);
    }

    private static Cipher cipher(int mode, MasterKey master, String object, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, master.key(), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context(object));
        return cipher;
    }
}
