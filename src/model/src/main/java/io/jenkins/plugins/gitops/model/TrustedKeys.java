package io.jenkins.plugins.gitops.model;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Public keys whose signatures are believed, each under the name by which people know it; EC or Ed25519. */
public final class TrustedKeys {
    private final Map<String, PublicKey> keys;

    public TrustedKeys(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    public static TrustedKeys none() {
        return new TrustedKeys(Map.of());
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether the key of that name signed these bytes; an unknown name and a damaged signature are a no. */
    public boolean believe(String name, byte[] signed, String signature) {
        PublicKey key = keys.get(name);
        return key != null && signed(key, signed, signature);
    }

    /** The name of the key that signed these bytes, where it is one of these. */
    public Optional<String> whoSigned(byte[] signed, String signature) {
        return keys.entrySet().stream()
                .filter(one -> signed(one.getValue(), signed, signature))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean signed(PublicKey key, byte[] signed, String signature) {
        try {
            Signature check = Signature.getInstance(algorithm(key));
            check.initVerify(key);
            check.update(signed);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** How keys of this kind sign here. */
    public static String algorithm(Key key) {
        return key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "Ed25519";
    }
}
