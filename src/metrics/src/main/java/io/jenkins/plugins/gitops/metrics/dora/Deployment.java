package io.jenkins.plugins.gitops.metrics.dora;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One content's life in an environment, from its first arrival on; a re-deployment of the same digests is no other one. */
final class Deployment {
    final Delivery.Arrival first;
    boolean intervened;
    private @Nullable Instant wayBack;
    private @Nullable Instant troubleBegan;
    private @Nullable Instant troubleEnded;
    private boolean troubleGoesOn;

    Deployment(Delivery.Arrival first) {
        this.first = first;
        intervened = !first.succeeded();
    }

    boolean waitsForAWayBack() {
        return intervened && wayBack == null;
    }

    void wayBack(Instant at) {
        if (wayBack == null) {
            wayBack = at;
        }
    }

    void trouble(Delivery.Trouble trouble) {
        intervened = true;
        if (troubleBegan == null || trouble.at().isBefore(troubleBegan)) {
            troubleBegan = trouble.at();
        }
        Instant ended = trouble.ended().orElse(null);
        if (ended == null) {
            troubleGoesOn = true;
        } else if (troubleEnded == null || ended.isAfter(troubleEnded)) {
            troubleEnded = ended;
        }
    }

    Instant failedAt() {
        return troubleBegan == null ? first.at() : troubleBegan;
    }

    /** When all its incidents were over; without one, when something else was put in its place. */
    @Nullable
    Instant recoveredAt() {
        if (troubleBegan == null) {
            return wayBack;
        }
        return troubleGoesOn ? null : troubleEnded;
    }
}
