package io.jenkins.plugins.gitops.connectors.signing;

import io.jenkins.plugins.gitops.model.Refusal;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as they stand in PEM files. What is no key is refused without being shown. */
final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s*([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    /** What stands before a plain P-256 key to make it PKCS#8: version, algorithm and curve. */
    private static final byte[] P256_HEAD = HexFormat.of().parseHex("020100301306072a8648ce3d020106082a8648ce3d030107");

    private Pem() {}

    static ECPrivateKey privateKey(String name, String pem) {
        Matcher block = BLOCK.matcher(pem);
        while (block.find()) {
            byte[] der = Base64.getMimeDecoder().decode(block.group(2));
            switch (block.group(1)) {
                case "PRIVATE KEY" -> {
                    return privateKey(name, der);
                }
                case "EC PRIVATE KEY" -> {
                    return privateKey(name, wrapped(der));
                }
                case "ENCRYPTED SIGSTORE PRIVATE KEY", "ENCRYPTED COSIGN PRIVATE KEY", "ENCRYPTED PRIVATE KEY" ->
                    throw unusable(
                            name,
                            "it is encrypted (" + block.group(1) + ")",
                            "store it decrypted, the credentials keep it secret: 'openssl ecparam -genkey -name"
                                    + " prime256v1 -noout' makes one that cosign verifies");
                default -> {
                    // curve parameters and certificates may stand before the key
                }
            }
        }
        throw unusable(name, "it is no private key in PEM", "give one that begins with -----BEGIN PRIVATE KEY-----");
    }

    static ECPublicKey publicKey(String name, String pem) {
        Matcher block = BLOCK.matcher(pem);
        if (!block.find() || !block.group(1).equals("PUBLIC KEY")) {
            throw unusable(name, "it is no public key in PEM", "give one that begins with -----BEGIN PUBLIC KEY-----");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(block.group(2));
            ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
            if (P256.isCurveOf(key.getParams())) {
                return key;
            }
            throw unusable(name, "it is of another curve", "use P-256 (prime256v1)");
        } catch (GeneralSecurityException e) {
            throw unusable(name, "it is no ECDSA key", "use P-256 (prime256v1)");
        }
    }

    private static ECPrivateKey privateKey(String name, byte[] der) {
        try {
            ECPrivateKey key =
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
            if (P256.isCurveOf(key.getParams())) {
                return key;
            }
            throw unusable(name, "it is of another curve", "use P-256 (prime256v1)");
        } catch (GeneralSecurityException e) {
            throw unusable(name, "it is no ECDSA key", "use P-256 (prime256v1)");
        }
    }

    /** SEC 1 made PKCS#8, which is all that the JDK reads. */
    private static byte[] wrapped(byte[] key) {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        inner.writeBytes(P256_HEAD);
        inner.writeBytes(tagged(0x04, key));
        return tagged(0x30, inner.toByteArray());
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length > 127) {
            out.write(content.length > 255 ? 0x82 : 0x81);
            if (content.length > 255) {
                out.write(content.length >> 8);
            }
        }
        out.write(content.length & 0xff);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static Refusal unusable(String name, String found, String advice) {
        return new Refusal("use the key " + Refusal.quoted(name), found, advice);
    }
}
