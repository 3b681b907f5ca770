package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Instant;

/** Why an operation has to turn back; the first stop counts, and none is taken back. */
public record Stop(Kind kind, String reason, Actor by, Instant at) {
    /** Who or what stops. */
    public enum Kind {
        /** Someone asked for it. */
        ABORT(OutcomeKind.ABORTED),
        /** Another operation of the lane goes first. */
        PREEMPTION(OutcomeKind.ABORTED),
        /** The operation this one belongs to was stopped. */
        PARENT(OutcomeKind.ABORTED),
        /** A wait or the whole came to its limit. */
        DEADLINE(OutcomeKind.ERRORED);

        private final OutcomeKind outcome;

        Kind(OutcomeKind outcome) {
            this.outcome = outcome;
        }

        /** How an operation ends that was stopped so and has nothing else to say. */
        public OutcomeKind outcome() {
            return outcome;
        }
    }

    public Stop {
        reason = Refusal.text("a stop's reason", reason);
    }
}
