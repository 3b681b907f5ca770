package io.jenkins.plugins.gitops.model;

import java.time.Instant;

/** A window in which an environment accepts no promotion; its end does not belong to it. */
public record Freeze(EnvironmentName environment, Instant from, Instant until, String reason) {
    public Freeze {
        reason = Refusal.text("a freeze's reason", reason);
        if (!until.isAfter(from)) {
            throw new Refusal(
                    "take the freeze " + Refusal.quoted(reason),
                    "it ends at " + until + ", not after it begins at " + from,
                    "give a later end");
        }
    }

    public boolean covers(Instant when) {
        return !when.isBefore(from) && when.isBefore(until);
    }
}
