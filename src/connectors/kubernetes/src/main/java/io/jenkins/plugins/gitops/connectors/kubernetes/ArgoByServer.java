package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Applications as Argo CD's own server tells of them, for who may not ask the Kubernetes API. */
final class ArgoByServer implements ArgoDoor {
    private final ApiServer server;

    ArgoByServer(ApiServer server) {
        this.server = server;
    }

    static String path(String name, String below, String namespace) {
        return "/api/v1/applications/" + ApiServer.encoded(name) + below + "?appNamespace="
                + ApiServer.encoded(namespace);
    }

    @Override
    public CompletableFuture<Optional<JsonNode>> application(String namespace, String name) {
        return server.find(path(name, "", namespace));
    }

    @Override
    public CompletableFuture<Void> refresh(String namespace, String name) {
        return server.get(path(name, "", namespace) + "&refresh=normal").thenApply(done -> null);
    }

    @Override
    public CompletableFuture<Void> sync(String namespace, String name, JsonNode seen, String revision) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        asked.put("name", name).put("appNamespace", namespace);
        JsonNode policy = seen.path("spec").path("syncPolicy");
        asked.put("prune", policy.path("automated").path("prune").asBoolean(false));
        asked.putArray("infos").addObject().put("name", "Promotion").put("value", revision);
        if (policy.path("syncOptions").isArray()) {
            asked.putObject("syncOptions").set("items", policy.path("syncOptions"));
        }
        if (policy.path("retry").isObject()) {
            asked.set("retryStrategy", policy.path("retry"));
        }
        return server.post(path(name, "/sync", namespace), asked).thenApply(done -> null);
    }

    @Override
    public LiveObjects objects(String namespace, String name) {
        return new ArgoTree(server, namespace, name);
    }
}
