package io.jenkins.plugins.gitops.proof;

import io.jenkins.plugins.gitops.model.TrustedKeys;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signs lines and statements with one key, as the suite does. */
final class Notary {
    static final String TYPE = "application/vnd.in-toto+json";

    private final String name;
    private final KeyPair pair;

    Notary(String name, String algorithm) {
        this.name = name;
        try {
            this.pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("no " + algorithm, e);
        }
    }

    TrustedKeys trusted() {
        return new TrustedKeys(Map.of(name, pair.getPublic()));
    }

    LedgerLine line(long number, LedgerEntry entry) {
        LedgerLine draft = new LedgerLine(number, "before-" + number, "", Optional.empty(), entry, Optional.empty());
        return sealed(draft);
    }

    /** The same line with a right hash and this notary's signature, whatever stood there before. */
    LedgerLine sealed(LedgerLine line) {
        String hash = line.expectedHash();
        String seal = sign(hash.getBytes(StandardCharsets.US_ASCII));
        return new LedgerLine(
                line.number(),
                line.previous(),
                hash,
                line.commit(),
                line.entry(),
                Optional.of(new LedgerLine.Signature(name, seal)));
    }

    Envelope envelope(Json.Obj statement) {
        byte[] body = statement.text().getBytes(StandardCharsets.UTF_8);
        String head = "DSSEv1 " + TYPE.length() + " " + TYPE + " " + body.length + " ";
        byte[] signed = (head + statement.text()).getBytes(StandardCharsets.UTF_8);
        return new Envelope(TYPE, Base64.getEncoder().encodeToString(body), List.of(new Envelope.Sealed(sign(signed))));
    }

    private String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(TrustedKeys.algorithm(pair.getPrivate()));
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError("cannot sign", e);
        }
    }
}
