package io.jenkins.plugins.gitops.connectors.signing;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The keys whose signatures count, by name. */
public final class TrustedKeys {
    private final Map<String, ECPublicKey> keys = new TreeMap<>();

    /** Keys by name, each a public key in PEM. */
    public static TrustedKeys of(Map<String, String> pems) {
        TrustedKeys trusted = new TrustedKeys();
        pems.forEach((name, pem) -> trusted.keys.put(name, Pem.publicKey(name, pem)));
        return trusted;
    }

    public Set<String> names() {
        return Set.copyOf(keys.keySet());
    }

    /** The name of the key that signed the envelope, where it is one of these. */
    Optional<String> signerOf(Envelope envelope) {
        byte[] signed = Envelope.signed(envelope.payload());
        return keys.entrySet().stream()
                .filter(key -> envelope.signatures().stream().anyMatch(one -> verifies(key.getValue(), signed, one)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean verifies(ECPublicKey key, byte[] signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // bytes that are no signature at all
        }
    }
}
