package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.TrustedKeys;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key that lines are signed with, where there is one, and the keys whose signatures are believed. */
public final class LedgerKeys {
    private final String name;
    private final @Nullable PrivateKey own;
    private final TrustedKeys trusted;

    private LedgerKeys(String name, @Nullable PrivateKey own, Map<String, PublicKey> trusted) {
        this.name = name;
        this.own = own;
        this.trusted = new TrustedKeys(trusted);
    }

    /** No signature, none checked. */
    public static LedgerKeys none() {
        return new LedgerKeys("", null, Map.of());
    }

    /** Signs with the key (Ed25519 or EC) under the name; believes the trusted ones. */
    public static LedgerKeys signing(String name, PrivateKey own, Map<String, PublicKey> trusted) {
        return new LedgerKeys(Refusal.text("a key's name", name), own, trusted);
    }

    /** Checks only. */
    public static LedgerKeys checking(Map<String, PublicKey> trusted) {
        return new LedgerKeys("", null, trusted);
    }

    boolean check() {
        return !trusted.isEmpty();
    }

    Optional<LedgerLine.Signature> sign(String hash) {
        PrivateKey key = own;
        if (key == null) {
            return Optional.empty();
        }
        try {
            Signature signature = Signature.getInstance(TrustedKeys.algorithm(key));
            signature.initSign(key);
            signature.update(hash.getBytes(StandardCharsets.US_ASCII));
            return Optional.of(
                    new LedgerLine.Signature(name, Base64.getEncoder().encodeToString(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw Failure.of(
                            FailureKind.REFUSED,
                            "sign a ledger line with key " + Refusal.quoted(name),
                            String.valueOf(e.getMessage()),
                            "configure an Ed25519 or EC key")
                    .causedBy(e);
        }
    }

    boolean believes(String hash, LedgerLine.Signature claimed) {
        return trusted.believe(claimed.key(), hash.getBytes(StandardCharsets.US_ASCII), claimed.value());
    }
}
