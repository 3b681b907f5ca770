package io.jenkins.plugins.gitops.model;

import java.time.Instant;

/** The only kind of lock there is: it has an owner, ends by itself, and its epoch fences off whoever held it before. */
public record Lease(LeaseName name, String owner, long epoch, Instant until) {
    public Lease {
        owner = Refusal.text("a lease's owner", owner);
        if (epoch < 1) {
            throw new Refusal("take lease " + Refusal.quoted(name.value()), "its epoch is " + epoch, "count from 1");
        }
    }

    /** Whether it still holds; at its end it does not. */
    public boolean holds(Instant when) {
        return when.isBefore(until);
    }
}
