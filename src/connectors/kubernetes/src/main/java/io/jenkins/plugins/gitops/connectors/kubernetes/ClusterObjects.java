package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Objects asked of the Kubernetes API. */
final class ClusterObjects implements LiveObjects {
    private static final int MOST_PODS = 500;
    private static final int MOST_EVENTS = 50;

    private final ApiServer server;

    ClusterObjects(ApiServer server) {
        this.server = server;
    }

    @Override
    public CompletableFuture<Optional<JsonNode>> find(Workload workload) {
        return server.find(workload.kind().path(workload.namespace(), workload.name()));
    }

    @Override
    public CompletableFuture<List<JsonNode>> pods(Workload workload, JsonNode live) {
        if (workload.kind() == Kind.POD) {
            return CompletableFuture.completedFuture(List.of(live));
        }
        String selector = selector(live.path("spec").path("selector"));
        if (selector.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        String query = "?limit=" + MOST_PODS + "&labelSelector=" + ApiServer.encoded(selector);
        return server.get(Kind.POD.in(workload.namespace()) + query).thenApply(ClusterObjects::items);
    }

    @Override
    public CompletableFuture<List<JsonNode>> events(JsonNode pod) {
        JsonNode metadata = pod.path("metadata");
        String query = "?limit=" + MOST_EVENTS + "&fieldSelector="
                + ApiServer.encoded(
                        "involvedObject.name=" + metadata.path("name").asText());
        return server.get("/api/v1/namespaces/"
                        + ApiServer.encoded(metadata.path("namespace").asText()) + "/events" + query)
                .thenApply(ClusterObjects::items)
                // they only explain: an account without this right still gets its answer
                .exceptionally(failure -> List.of());
    }

    static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.path("items").forEach(items::add);
        return items;
    }

    /** The selector as the API takes it in a query. */
    static String selector(JsonNode selector) {
        List<String> parts = new ArrayList<>();
        selector.path("matchLabels")
                .properties()
                .forEach(label ->
                        parts.add(label.getKey() + "=" + label.getValue().asText()));
        selector.path("matchExpressions").forEach(expression -> parts.add(expression(expression)));
        return String.join(",", parts);
    }

    private static String expression(JsonNode expression) {
        String key = expression.path("key").asText();
        List<String> values = new ArrayList<>();
        expression.path("values").forEach(value -> values.add(value.asText()));
        return switch (expression.path("operator").asText()) {
            case "Exists" -> key;
            case "DoesNotExist" -> "!" + key;
            case "NotIn" -> key + " notin (" + String.join(",", values) + ")";
            default -> key + " in (" + String.join(",", values) + ")";
        };
    }
}
