package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.CommitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a GitOps agent and the cluster tell; facts only, what they mean is decided in {@code promotion.Delivered}.
 *
 * @param seenAt when it was read, by this machine's clock
 * @param revisions the commits that the agent held the cluster against, one for each source in Git
 * @param synced whether it found no difference to that commit
 * @param operation its last sync, where there was one
 * @param reconciledAt the moment that the health is of, by the agent's clock
 * @param health of everything together
 * @param images all containers of all workloads
 * @param reasons what is not as it should be: resource, pod, state and last events, the likeliest cause first
 */
public record AgentReport(
        Instant seenAt,
        List<CommitId> revisions,
        boolean synced,
        Optional<Sync> operation,
        Optional<Instant> reconciledAt,
        Health health,
        List<RunningImage> images,
        List<String> reasons) {
    /** How well the agent says everything is. */
    public enum Health {
        HEALTHY,
        PROGRESSING,
        DEGRADED,
        SUSPENDED,
        MISSING,
        UNKNOWN
    }

    /**
     * One run of the agent's.
     *
     * @param revisions what it brought, one for each source in Git
     * @param finishedAt when it ended; absent while it runs
     * @param message what the agent says about it
     */
    public record Sync(List<CommitId> revisions, Phase phase, Optional<Instant> finishedAt, String message) {
        /** Where it is. */
        public enum Phase {
            RUNNING,
            SUCCEEDED,
            FAILED
        }

        public Sync {
            revisions = List.copyOf(revisions);
        }
    }

    public AgentReport {
        revisions = List.copyOf(revisions);
        images = List.copyOf(images);
        reasons = List.copyOf(reasons);
    }
}
