package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A way to an Argo CD: through the Kubernetes API, or through its own server. */
interface ArgoDoor {
    CompletableFuture<Optional<JsonNode>> application(String namespace, String name);

    /** Makes it ask Git for the newest commit and compare; on top of any such request that waits already. */
    CompletableFuture<Void> refresh(String namespace, String name);

    /** Starts a sync to the newest commit of the Application's branch, given the Application as it was seen. */
    CompletableFuture<Void> sync(String namespace, String name, JsonNode seen, String revision);

    /** What the Application looks after, as it is now. */
    LiveObjects objects(String namespace, String name);
}
