package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Instant;
import java.util.Optional;

/** How one run ended, with the operation's own outcome where it got that far. */
public record Ending(
        OutcomeKind kind, String reason, Optional<FailureKind> failure, Optional<Json> outcome, Instant at) {
    public Ending {
        reason = Refusal.text("an ending's reason", reason);
    }
}
