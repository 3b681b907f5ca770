package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import io.jenkins.plugins.gitops.checks.Kind;
import io.jenkins.plugins.gitops.checks.Kinds;
import io.jenkins.plugins.gitops.checks.Reading;
import io.jenkins.plugins.gitops.checks.Snapshot;
import io.jenkins.plugins.gitops.checks.SnapshotSource;
import io.jenkins.plugins.gitops.connectors.kubernetes.ApiServer;
import io.jenkins.plugins.gitops.connectors.kubernetes.Clusters;
import io.jenkins.plugins.gitops.connectors.kubernetes.Doors;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes snapshots of clusters by their API servers: each kind is listed once, a few kinds at a time. */
public final class ClusterSnapshots implements SnapshotSource, AutoCloseable {
    private final Doors doors;
    private final Clock clock;
    private final Bounds bounds;

    public ClusterSnapshots(Clusters clusters, Clock clock, Bounds bounds) {
        this.doors = new Doors(clusters, bounds.deadline());
        this.clock = clock;
        this.bounds = bounds;
    }

    @Override
    public CompletionStage<Taken> take(Wanted wanted) {
        ApiServer server;
        try {
            server = doors.server(wanted.cluster());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
        Taking taking = new Taking(server, wanted, bounds);
        taking.tally.asked();
        return server.get("/version")
                .thenApply(version -> version.path("gitVersion").asText(""))
                .exceptionallyCompose(failure -> known(failure)
                                .filter(one -> one.kind() == FailureKind.REFUSED
                                        && one.reason().contains("the account may not"))
                                .isPresent()
                        ? CompletableFuture.completedFuture("")
                        : CompletableFuture.failedFuture(failure))
                .thenCompose(version -> taking.all().thenApply(done -> version))
                .thenApply(version -> taken(wanted, version, taking))
                // a server that does not answer is not asked forty times
                .exceptionally(failure -> nothing(wanted, taking, failure));
    }

    private Taken taken(Wanted wanted, String version, Taking taking) {
        return new Taken(
                new Snapshot(wanted.cluster(), clock.instant(), version, taking.readings), taking.tally.cost());
    }

    private Taken nothing(Wanted wanted, Taking taking, Throwable failure) {
        Failure why = known(failure)
                .orElseThrow(() -> new CompletionException(
                        Refusal.message(
                                "look at cluster " + Refusal.quoted(wanted.cluster()),
                                "it met " + Refusal.quoted(failure),
                                "report this as a defect"),
                        failure));
        wanted.kinds().forEach(kind -> taking.readings.put(kind, new Reading.Unknown(why.reason())));
        return taken(wanted, "", taking);
    }

    private static java.util.Optional<Failure> known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure one) {
                return java.util.Optional.of(one);
            }
        }
        return java.util.Optional.empty();
    }

    /** One snapshot while it is taken. */
    private static final class Taking {
        private final ApiServer server;
        private final Wanted wanted;
        private final Bounds bounds;
        private final Words words = new Words();
        private final Tally tally = new Tally();
        private final Map<Kind, Reading> readings = new ConcurrentHashMap<>();
        private final Queue<Kind> left;

        private Taking(ApiServer server, Wanted wanted, Bounds bounds) {
            this.server = server;
            this.wanted = wanted;
            this.bounds = bounds;
            // the longest list first, so that the others are read beside it
            this.left = new ConcurrentLinkedQueue<>(wanted.kinds().stream()
                    .filter(kind -> kind.address().isPresent())
                    .sorted(Comparator.comparing((Kind kind) -> !kind.equals(Kinds.POD))
                            .thenComparing(Kind::word))
                    .toList());
        }

        private CompletableFuture<Void> all() {
            CompletableFuture<?>[] side = new CompletableFuture<?>[bounds.kinds()];
            for (int i = 0; i < side.length; i++) {
                side[i] = one();
            }
            Facts facts = new Facts(server, bounds, tally);
            return CompletableFuture.allOf(side)
                    .thenCompose(done -> facts.read(wanted.kinds(), readings))
                    .thenAccept(readings::putAll);
        }

        private CompletableFuture<Void> one() {
            Kind kind = left.poll();
            if (kind == null) {
                return CompletableFuture.completedFuture(null);
            }
            Kind.Address address = kind.address().orElseThrow();
            Set<String> namespaces =
                    address.namespaced() && !wanted.namespaces().isEmpty() ? wanted.namespaces() : Set.of("");
            CompletableFuture<Reading> reading = CompletableFuture.completedFuture(new Reading.Absent());
            for (String namespace : namespaces) {
                Listing listing = new Listing(server, kind, address, namespace, bounds, words, tally);
                reading = reading.thenCompose(before -> before instanceof Reading.Unknown
                        ? CompletableFuture.completedFuture(before)
                        : listing.read().thenApply(more -> Facts.both(before, more)));
            }
            return reading.thenCompose(read -> {
                readings.put(kind, read);
                return one();
            });
        }
    }

    @Override
    public void close() {
        doors.close();
    }
}
