package io.jenkins.plugins.gitops.connectors.signing;

import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.port.Signer;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/** Signs with a P-256 key out of a PEM text; cosign verifies it with the public half. */
public final class PemSigner implements Signer {
    private final ECPrivateKey key;
    private final ECPublicKey half;

    private PemSigner(ECPrivateKey key, ECPublicKey half) {
        this.key = key;
        this.half = half;
    }

    /** The key of that name out of its PEM text. */
    public static PemSigner of(String name, String pem) {
        ECPrivateKey key = Pem.privateKey(name, pem);
        try {
            return new PemSigner(key, P256.publicKey(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign: this Java lacks P-256; use a complete one", e);
        }
    }

    @Override
    public String key() {
        return hint(half);
    }

    /** The public half as a PEM text, for those who verify. */
    public String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(half.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    @Override
    public Seal seal(byte[] statement) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(Envelope.signed(statement));
            return new Seal(Envelope.BUNDLE, Envelope.bundle(statement, signature.sign(), key()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign: this Java lacks ECDSA; use a complete one", e);
        }
    }

    static String hint(ECPublicKey key) {
        return Base64.getEncoder().encodeToString(Sha256.begun().digest(key.getEncoded()));
    }
}
