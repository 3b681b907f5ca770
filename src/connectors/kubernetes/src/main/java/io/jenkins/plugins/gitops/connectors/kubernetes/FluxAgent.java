package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.gitops.connectors.kubernetes.LiveObjects.Workload;
import io.jenkins.plugins.gitops.connectors.kubernetes.Survey.Seen;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.AgentReport.Health;
import io.jenkins.plugins.gitops.port.AgentReport.Sync;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Asks Flux about one Kustomization or HelmRelease. What is read later in a look is never older than what it is held
 * against: first what brings the commit, then what it made, then the pods.
 */
final class FluxAgent implements Agent {
    private static final String OWNER = "kustomize.toolkit.fluxcd.io/";
    private static final List<Kind> OF_A_RELEASE =
            List.of(Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.DAEMON_SET, Kind.CRON_JOB);

    private final ApiServer server;
    private final Clock clock;

    FluxAgent(ApiServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<AgentReport> look(AgentRule rule) {
        Instant at = clock.instant();
        FluxPaths asked = FluxPaths.of(rule);
        return server.find(asked.path()).thenCompose(found -> {
            if (found.isEmpty()) {
                return CompletableFuture.completedFuture(absent(at, asked));
            }
            return asked.isRelease() ? release(at, asked, found.get()) : kustomization(at, new FluxObject(found.get()));
        });
    }

    private CompletableFuture<AgentReport> kustomization(Instant at, FluxObject object) {
        return new Survey(new ClusterObjects(server))
                .look(object.inventory())
                .thenApply(seen -> report(at, object, object.applied(), seen));
    }

    private CompletableFuture<AgentReport> release(Instant at, FluxPaths asked, JsonNode first) {
        JsonNode labels = first.path("metadata").path("labels");
        FluxPaths owner = new FluxPaths(
                labels.path(OWNER + "namespace").asText(asked.namespace()),
                "Kustomization",
                labels.path(OWNER + "name").asText(""));
        if (owner.name().isEmpty()) {
            return CompletableFuture.completedFuture(
                    silent(at, Health.UNKNOWN, "no Kustomization brings " + asked.word() + "; name what brings it"));
        }
        return server.find(owner.path())
                .thenCompose(brings -> server.get(asked.path()).thenCompose(now -> {
                    List<CommitId> brought =
                            brings.map(json -> new FluxObject(json).applied()).orElse(List.of());
                    return workloads(asked, now)
                            .thenCompose(workloads -> new Survey(new ClusterObjects(server)).look(workloads))
                            .thenApply(seen -> report(at, new FluxObject(now), brought, seen));
                }));
    }

    private CompletableFuture<List<Workload>> workloads(FluxPaths release, JsonNode json) {
        String namespace = json.path("spec").path("targetNamespace").asText(release.namespace());
        String query = "?labelSelector="
                + ApiServer.encoded("helm.toolkit.fluxcd.io/name=" + release.name()
                        + ",helm.toolkit.fluxcd.io/namespace=" + release.namespace());
        return Survey.few(
                        OF_A_RELEASE,
                        kind -> server.get(kind.in(namespace) + query)
                                .thenApply(list -> ClusterObjects.items(list).stream()
                                        .map(item -> new Workload(
                                                kind,
                                                namespace,
                                                item.path("metadata")
                                                        .path("name")
                                                        .asText()))
                                        .toList()))
                .thenApply(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private AgentReport report(Instant at, FluxObject object, List<CommitId> revisions, Seen seen) {
        Sync sync = object.operation(revisions);
        boolean done = sync.phase() == Sync.Phase.SUCCEEDED;
        // the health is of pods that were read after the end of the sync had been read, whatever the clocks say
        Instant after = sync.finishedAt()
                .map(finished -> finished.plusNanos(1))
                .filter(at::isBefore)
                .orElse(at);
        List<String> reasons = new ArrayList<>(seen.reasons());
        if (!done) {
            reasons.add(sync.message());
        }
        return new AgentReport(
                at,
                revisions,
                done,
                Optional.of(sync),
                Optional.of(after),
                object.suspended() ? Health.SUSPENDED : seen.health(),
                seen.images(),
                reasons);
    }

    private static AgentReport absent(Instant at, FluxPaths asked) {
        return silent(
                at, Health.MISSING, "there is no " + asked.word() + "; create it or correct the environment's agent");
    }

    private static AgentReport silent(Instant at, Health health, String reason) {
        return new AgentReport(
                at, List.of(), false, Optional.empty(), Optional.empty(), health, List.of(), List.of(reason));
    }

    @Override
    public CompletableFuture<Void> refresh(AgentRule rule) {
        FluxPaths asked = FluxPaths.of(rule);
        return server.get(asked.path()).thenCompose(json -> {
            if (asked.isRelease()) {
                return annotate(asked);
            }
            return annotate(asked.source(json)).thenCompose(done -> annotate(asked));
        });
    }

    private CompletableFuture<Void> annotate(FluxPaths object) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("metadata")
                .putObject("annotations")
                .put(FluxObject.REQUESTED, clock.instant().toString());
        return server.patch(object.path(), ApiServer.MERGE, patch).thenApply(done -> null);
    }

    @Override
    public CompletableFuture<Boolean> requestSync(AgentRule rule, String revision) {
        FluxPaths asked = FluxPaths.of(rule);
        return server.get(asked.path()).thenCompose(json -> {
            FluxObject object = new FluxObject(json);
            if (object.suspended()) {
                return CompletableFuture.failedFuture(Failure.of(
                        FailureKind.REFUSED,
                        "sync " + asked.word(),
                        "it is suspended",
                        "resume it, or take requestSync out of the environment's agent"));
            }
            boolean done = object.applied().stream().anyMatch(id -> id.value().equals(revision));
            return done
                    ? CompletableFuture.completedFuture(false)
                    : refresh(rule).thenApply(ignored -> true);
        });
    }
}
