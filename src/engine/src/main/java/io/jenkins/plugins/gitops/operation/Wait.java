package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Duration;

/**
 * Nothing waits for ever (I10): a wait has a reason, someone who can end it, and a limit that counts from the stride
 * that named it first, across restarts.
 */
public record Wait(String reason, String owner, Duration limit) {
    static final Wait FOR_ITSELF = new Wait("its next stride", "the operation itself", Duration.ofDays(3650));

    public Wait {
        reason = Refusal.text("a wait's reason", reason);
        owner = Refusal.text("a wait's owner", owner);
        if (limit.isNegative() || limit.isZero()) {
            throw new Refusal("wait for " + Refusal.quoted(reason), "its limit is " + limit, "give a positive limit");
        }
    }
}
