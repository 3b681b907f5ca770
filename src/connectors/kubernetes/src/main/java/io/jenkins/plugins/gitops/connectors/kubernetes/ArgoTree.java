package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Objects of one Application as Argo CD's server hands them on from whichever cluster they are in. */
final class ArgoTree implements LiveObjects {
    private final ApiServer server;
    private final String namespace;
    private final String application;

    ArgoTree(ApiServer server, String namespace, String application) {
        this.server = server;
        this.namespace = namespace;
        this.application = application;
    }

    @Override
    public CompletableFuture<Optional<JsonNode>> find(Workload workload) {
        Kind kind = workload.kind();
        String query = "&namespace=" + ApiServer.encoded(workload.namespace()) + "&resourceName="
                + ApiServer.encoded(workload.name()) + "&version=" + kind.version() + "&kind=" + kind.word()
                + "&group=" + kind.group();
        // it answers 400 about what its tree does not hold yet, or no longer
        return server.find(ArgoByServer.path(application, "/resource", namespace) + query, Set.of(400, 404))
                .thenApply(found -> found.map(answer -> answer.path("manifest").asText())
                        .filter(text -> !text.isBlank() && !text.equals("null"))
                        .map(text -> Serialization.unmarshal(text, JsonNode.class)));
    }

    @Override
    public CompletableFuture<List<JsonNode>> pods(Workload workload, JsonNode live) {
        if (workload.kind() == Kind.POD) {
            return CompletableFuture.completedFuture(List.of(live));
        }
        String uid = live.path("metadata").path("uid").asText();
        return server.get(ArgoByServer.path(application, "/resource-tree", namespace))
                .thenCompose(tree -> Survey.few(podsBelow(uid, tree), this::find))
                .thenApply(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private static List<Workload> podsBelow(String uid, JsonNode tree) {
        Map<String, JsonNode> nodes = new HashMap<>();
        tree.path("nodes").forEach(node -> nodes.put(node.path("uid").asText(), node));
        List<Workload> pods = new ArrayList<>();
        for (JsonNode node : nodes.values()) {
            if (node.path("kind").asText().equals("Pod") && isBelow(node, uid, nodes)) {
                pods.add(new Workload(
                        Kind.POD,
                        node.path("namespace").asText(),
                        node.path("name").asText()));
            }
        }
        return pods;
    }

    private static boolean isBelow(JsonNode node, String uid, Map<String, JsonNode> nodes) {
        for (JsonNode parent : node.path("parentRefs")) {
            String above = parent.path("uid").asText();
            JsonNode next = nodes.get(above);
            if (above.equals(uid) || (next != null && isBelow(next, uid, nodes))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public CompletableFuture<List<JsonNode>> events(JsonNode pod) {
        JsonNode metadata = pod.path("metadata");
        String query = "&resourceUID=" + ApiServer.encoded(metadata.path("uid").asText()) + "&resourceNamespace="
                + ApiServer.encoded(metadata.path("namespace").asText()) + "&resourceName="
                + ApiServer.encoded(metadata.path("name").asText());
        return server.get(ArgoByServer.path(application, "/events", namespace) + query)
                .thenApply(ClusterObjects::items)
                // they only explain: an account without this right still gets its answer
                .exceptionally(failure -> List.of());
    }
}
