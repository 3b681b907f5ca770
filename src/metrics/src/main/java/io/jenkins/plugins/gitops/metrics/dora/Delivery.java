package io.jenkins.plugins.gitops.metrics.dora;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to one application in one environment; digests say what it happened to, tags never do. */
public sealed interface Delivery {
    /** The entry that tells it. */
    String id();

    Instant at();

    /** Which content it is about. */
    List<ImageDigest> digests();

    /** A commit that came with a release. */
    record Commit(CommitId id, Instant committedAt) {}

    /**
     * A promotion that ended.
     *
     * @param succeeded whether it was seen healthy
     * @param fixes the incident that it was made for, where it was not planned
     */
    record Arrival(
            String id,
            Instant at,
            List<ImageDigest> digests,
            boolean succeeded,
            List<Commit> commits,
            Optional<String> fixes)
            implements Delivery {
        public Arrival {
            digests = sorted(digests);
            commits = List.copyOf(commits);
        }
    }

    /** A rollback away from that content. */
    record Rollback(String id, Instant at, List<ImageDigest> digests) implements Delivery {
        public Rollback {
            digests = sorted(digests);
        }
    }

    /** An incident that the content caused; without an end it goes on. */
    record Trouble(String id, Instant at, List<ImageDigest> digests, Optional<Instant> ended) implements Delivery {
        public Trouble {
            digests = sorted(digests);
            if (ended.isPresent() && ended.get().isBefore(at)) {
                throw new Refusal(
                        "take incident " + Refusal.quoted(id), "it ended before it began", "give an end after " + at);
            }
        }
    }

    private static List<ImageDigest> sorted(List<ImageDigest> digests) {
        return digests.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(ImageDigest::value))
                .toList();
    }
}
