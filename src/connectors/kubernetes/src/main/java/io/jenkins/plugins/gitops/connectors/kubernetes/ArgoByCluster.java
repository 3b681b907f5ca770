package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Applications as objects of the Kubernetes API; their workloads may run in another cluster. */
final class ArgoByCluster implements ArgoDoor {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiServer server;
    private final ApiServer workloads;

    ArgoByCluster(ApiServer server, ApiServer workloads) {
        this.server = server;
        this.workloads = workloads;
    }

    private static String path(String namespace, String name) {
        return "/apis/argoproj.io/v1alpha1/namespaces/" + ApiServer.encoded(namespace) + "/applications/"
                + ApiServer.encoded(name);
    }

    @Override
    public CompletableFuture<Optional<JsonNode>> application(String namespace, String name) {
        return server.find(path(namespace, name));
    }

    @Override
    public CompletableFuture<Void> refresh(String namespace, String name) {
        ObjectNode patch = JSON.objectNode();
        patch.putObject("metadata").putObject("annotations").put("argocd.argoproj.io/refresh", "normal");
        return server.patch(path(namespace, name), ApiServer.MERGE, patch).thenApply(done -> null);
    }

    @Override
    public CompletableFuture<Void> sync(String namespace, String name, JsonNode seen, String revision) {
        ObjectNode patch = JSON.objectNode();
        // under the version that was seen: an operation that somebody else started since is not overwritten
        patch.putObject("metadata")
                .put(
                        "resourceVersion",
                        seen.path("metadata").path("resourceVersion").asText());
        ObjectNode operation = patch.putObject("operation");
        operation.putObject("initiatedBy").put("username", "gitops-suite");
        operation.putArray("info").addObject().put("name", "Promotion").put("value", revision);
        ObjectNode sync = operation.putObject("sync");
        JsonNode policy = seen.path("spec").path("syncPolicy");
        sync.put("prune", policy.path("automated").path("prune").asBoolean(false));
        if (policy.path("syncOptions").isArray()) {
            sync.set("syncOptions", policy.path("syncOptions"));
        }
        if (policy.path("retry").isObject()) {
            operation.set("retry", policy.path("retry"));
        }
        return server.patch(path(namespace, name), ApiServer.MERGE, patch).thenApply(done -> null);
    }

    @Override
    public LiveObjects objects(String namespace, String name) {
        return new ClusterObjects(workloads);
    }
}
