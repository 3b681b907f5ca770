package io.jenkins.plugins.gitops.model;

import java.time.Instant;

/** A digest that may not be promoted again, with the reason. */
public record Quarantine(ImageDigest digest, String reason, Actor by, Instant since) {
    public Quarantine {
        reason = Refusal.text("a quarantine's reason", reason);
    }
}
