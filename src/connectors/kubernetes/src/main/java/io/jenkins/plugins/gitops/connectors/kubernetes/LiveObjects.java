package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Objects as they are in a cluster now, by whichever way they are to be had. */
interface LiveObjects {
    /** Names one object that runs pods. */
    record Workload(Kind kind, String namespace, String name) {
        /** As people are told of it. */
        String word() {
            return kind.word() + "/" + name;
        }
    }

    CompletableFuture<Optional<JsonNode>> find(Workload workload);

    /** The pods that belong to the workload. */
    CompletableFuture<List<JsonNode>> pods(Workload workload, JsonNode live);

    /** What happened to the pod, in no order; empty where that may not be read. */
    CompletableFuture<List<JsonNode>> events(JsonNode pod);
}
