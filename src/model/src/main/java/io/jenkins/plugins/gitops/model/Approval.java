package io.jenkins.plugins.gitops.model;

import java.time.Instant;

/** A person's consent to one plan hash for one environment, with an expiry. */
public record Approval(Actor approver, EnvironmentName environment, PlanHash plan, Instant given, Instant expires) {
    public Approval {
        if (approver.kind() != Actor.Kind.PERSON) {
            throw new Refusal(
                    "take an approval",
                    "the approver " + Refusal.quoted(approver.name()) + " is no person",
                    "let a person approve");
        }
        if (!expires.isAfter(given)) {
            throw new Refusal(
                    "take the approval of " + Refusal.quoted(approver.name()),
                    "it expires at " + expires + ", not after it is given at " + given,
                    "give a later expiry");
        }
    }

    /** Whether it still consents to exactly this plan, here, at this time (I9). */
    public boolean covers(EnvironmentName where, PlanHash what, Instant when) {
        return environment.equals(where) && plan.equals(what) && !when.isBefore(given) && when.isBefore(expires);
    }
}
