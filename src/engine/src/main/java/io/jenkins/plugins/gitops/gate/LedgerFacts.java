package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Hold;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Quarantine;
import io.jenkins.plugins.gitops.port.LedgerHead;
import java.time.Instant;
import java.util.Optional;

/** What a gate may know from the ledger: one view of it, as it stood when it was read. */
public interface LedgerFacts {
    /**
     * How the ledger was seen.
     *
     * @param at when its head was asked of the server
     * @param verified whether every line in this view is in the chain and, where a key is configured, signed
     */
    record Sight(LedgerHead head, Instant at, boolean verified) {}

    /** How it was seen, or nothing where nobody could read it. */
    Optional<Sight> sight();

    /** When that very digest finished there last with SUCCEEDED. */
    Optional<Instant> succeeded(String environment, String application, ImageDigest digest);

    /** The quarantine that the digest is under. */
    Optional<Quarantine> quarantine(ImageDigest digest);

    /** The hold that the environment is under. */
    Optional<Hold> hold(String environment, String application);
}
