package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Hold;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Quarantine;
import io.jenkins.plugins.gitops.port.LedgerHead;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Ledger facts that a test sets by hand. */
final class Facts implements LedgerFacts {
    Optional<Sight> sight = Optional.empty();
    final Map<String, Instant> succeeded = new HashMap<>();
    final Map<ImageDigest, Quarantine> quarantined = new HashMap<>();
    Optional<Hold> hold = Optional.empty();

    Facts() {
        seen(Questions.NOW, true);
    }

    void seen(Instant at, boolean verified) {
        sight = Optional.of(new Sight(new LedgerHead(7, "00"), at, verified));
    }

    void succeeded(String environment, ImageDigest digest, Instant at) {
        succeeded.put(environment + " " + digest, at);
    }

    @Override
    public Optional<Sight> sight() {
        return sight;
    }

    @Override
    public Optional<Instant> succeeded(String environment, String application, ImageDigest digest) {
        return Optional.ofNullable(succeeded.get(environment + " " + digest));
    }

    @Override
    public Optional<Quarantine> quarantine(ImageDigest digest) {
        return Optional.ofNullable(quarantined.get(digest));
    }

    @Override
    public Optional<Hold> hold(String environment, String application) {
        return hold;
    }
}
