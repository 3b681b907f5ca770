package io.jenkins.plugins.gitops.model;

import java.time.Instant;

/** An environment takes no automatic promotion until someone releases it. */
public record Hold(EnvironmentName environment, String reason, Actor by, Instant since) {
    public Hold {
        reason = Refusal.text("a hold's reason", reason);
    }
}
