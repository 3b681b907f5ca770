package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.gitops.checks.Item;
import io.jenkins.plugins.gitops.checks.Kind;
import io.jenkins.plugins.gitops.checks.Kinds;
import io.jenkins.plugins.gitops.checks.Reading;
import io.jenkins.plugins.gitops.connectors.kubernetes.ApiServer;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What no list tells: the server's own metrics and certificate, and how full volumes are. */
final class Facts {
    private static final int MOST_NODES = 500;

    private final ApiServer server;
    private final Bounds bounds;
    private final Tally tally;

    Facts(ApiServer server, Bounds bounds, Tally tally) {
        this.server = server;
        this.bounds = bounds;
        this.tally = tally;
    }

    /** Those of the kinds that are facts; {@code lists} are the kinds that were listed before. */
    CompletableFuture<Map<Kind, Reading>> read(Set<Kind> kinds, Map<Kind, Reading> lists) {
        Map<Kind, Reading> found = new ConcurrentHashMap<>();
        List<CompletableFuture<?>> asked = new ArrayList<>();
        if (kinds.contains(Kinds.OLD_API_USE)) {
            asked.add(oldApis().thenAccept(reading -> found.put(Kinds.OLD_API_USE, reading)));
        }
        if (kinds.contains(Kinds.SERVER_CERTIFICATE)) {
            tally.asked();
            asked.add(ServerCertificate.read(server, bounds.deadline())
                    .thenAccept(reading -> found.put(Kinds.SERVER_CERTIFICATE, reading)));
        }
        if (kinds.contains(Kinds.VOLUME_USE)) {
            asked.add(volumes(lists.getOrDefault(Kinds.POD, new Reading.Found(List.of())))
                    .thenAccept(reading -> found.put(Kinds.VOLUME_USE, reading)));
        }
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).thenApply(done -> found);
    }

    private CompletableFuture<Reading> oldApis() {
        OldApis metrics = new OldApis();
        tally.asked();
        return server.stream("read", "/metrics", "text/plain", bounds.deadline(), bytes -> {
                    tally.took(bytes.length);
                    metrics.take(bytes);
                })
                .<Reading>thenApply(answer -> answer.good()
                        ? new Reading.Found(metrics.found())
                        : new Reading.Unknown(server.failure("read", "/metrics", answer)
                                        .reason() + " (needs: " + Kinds.OLD_API_USE.needed() + ")"))
                .exceptionally(failure -> new Reading.Unknown(reason(failure)));
    }

    /** Asks the kubelets of those nodes on which a claim is mounted, one after the other. */
    private CompletableFuture<Reading> volumes(Reading pods) {
        if (!(pods instanceof Reading.Found found)) {
            return CompletableFuture.completedFuture(pods);
        }
        Set<String> nodes = new TreeSet<>();
        for (Item pod : found.items()) {
            boolean mounts = pod.at("spec", "volumes").items().stream()
                    .anyMatch(volume -> volume.at("persistentVolumeClaim").there());
            if (mounts
                    && nodes.size() < MOST_NODES
                    && !pod.text("spec", "nodeName").isEmpty()) {
                nodes.add(pod.text("spec", "nodeName"));
            }
        }
        List<Item> uses = new ArrayList<>();
        CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
        for (String node : nodes) {
            String path = "/api/v1/nodes/" + ApiServer.encoded(node) + "/proxy/stats/summary";
            all = all.thenCompose(done -> {
                tally.asked();
                return server.get(path).thenAccept(summary -> uses.addAll(uses(summary)));
            });
        }
        return all.<Reading>thenApply(done -> new Reading.Found(uses))
                .exceptionally(failure ->
                        new Reading.Unknown(reason(failure) + " (needs: " + Kinds.VOLUME_USE.needed() + ")"));
    }

    private static List<Item> uses(JsonNode summary) {
        List<Item> uses = new ArrayList<>();
        summary.path("pods")
                .forEach(pod -> pod.path("volume").forEach(volume -> {
                    JsonNode claim = volume.path("pvcRef");
                    if (claim.isObject()) {
                        uses.add(Item.of(
                                Kinds.VOLUME_USE,
                                Json.of(Map.of(
                                        "metadata",
                                        Map.of(
                                                "namespace",
                                                        claim.path("namespace").asText(),
                                                "name", claim.path("name").asText()),
                                        "status",
                                        Map.of(
                                                "usedBytes",
                                                        volume.path("usedBytes").asLong(),
                                                "capacityBytes",
                                                        volume.path("capacityBytes")
                                                                .asLong(),
                                                "inodesUsed",
                                                        volume.path("inodesUsed")
                                                                .asLong(),
                                                "inodes", volume.path("inodes").asLong())))));
                    }
                }));
        return uses;
    }

    /** Two namespaces' lists as one; what could not be read of the one is not known of both. */
    static Reading both(Reading one, Reading other) {
        if (other instanceof Reading.Found more) {
            if (one instanceof Reading.Found before) {
                List<Item> items = new ArrayList<>(before.items());
                items.addAll(more.items());
                return new Reading.Found(items);
            }
            return more;
        }
        return other instanceof Reading.Absent ? one : other;
    }

    static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure known) {
                return known.reason();
            }
        }
        return String.valueOf(failure.getMessage());
    }
}
