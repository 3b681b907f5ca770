package io.jenkins.plugins.gitops.delivery;

import com.sun.net.httpserver.HttpExchange;
import io.jenkins.plugins.gitops.testkit.http.LocalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API server with Argo CD in it, as far as a promotion looks: it follows the newest commit of staging, one look
 * behind.
 */
final class Cluster implements AutoCloseable {
    private static final Pattern DIGEST = Pattern.compile("digest: (sha256:[0-9a-f]{64})");

    private final LocalServer server;
    private final Ground ground;
    private final Supplier<Instant> now;
    private final AtomicInteger looks = new AtomicInteger();
    private final List<String> logins = Collections.synchronizedList(new ArrayList<>());

    Cluster(Ground ground, Supplier<Instant> now) throws IOException {
        this.ground = ground;
        this.now = now;
        server = LocalServer.start(0, exchange -> {
            logins.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getRequestBody().readAllBytes();
            answer(exchange);
        });
    }

    String url() {
        return server.url().toString();
    }

    /** What requests carried to get in. */
    List<String> logins() {
        return List.copyOf(logins);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String json = path.endsWith("/applications/shop-staging")
                ? application()
                : path.endsWith("/deployments/web") ? deployment() : path.endsWith("/pods") ? pods() : "";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(json.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String application() throws IOException {
        boolean behind = looks.getAndIncrement() == 0;
        return """
            {"metadata": {"name": "shop-staging", "resourceVersion": "1"},
             "spec": {"destination": {"namespace": "shop"}},
             "status": {
               "sync": {"status": "%1$s", "revision": "%2$s"},
               "health": {"status": "Healthy"},
               "reconciledAt": "%3$s",
               "operationState": {"phase": "Succeeded", "finishedAt": "%4$s", "syncResult": {"revision": "%2$s"}},
               "resources": [{"group": "apps", "version": "v1", "kind": "Deployment", "namespace": "shop", "name": "web"}]}}
            """.formatted(
                        behind ? "OutOfSync" : "Synced",
                        behind ? "0".repeat(40) : ground.head(),
                        told(now.get().plusSeconds(1)),
                        told(now.get()));
    }

    /** Argo CD tells whole seconds. */
    private static String told(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String deployment() throws IOException {
        return """
            {"metadata": {"name": "web", "generation": 2},
             "spec": {"replicas": 1, "selector": {"matchLabels": {"app": "web"}},
               "template": {"spec": {"containers": [{"name": "web", "image": "%s"}]}}},
             "status": {"observedGeneration": 2, "updatedReplicas": 1, "availableReplicas": 1, "replicas": 1}}
            """.formatted(running());
    }

    private String pods() throws IOException {
        return """
            {"items": [{"metadata": {"name": "web-1", "namespace": "shop", "labels": {"app": "web"},
                "ownerReferences": [{"kind": "ReplicaSet"}]},
              "spec": {"containers": [{"name": "web", "image": "%1$s"}]},
              "status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}],
                "containerStatuses": [{"name": "web", "ready": true, "restartCount": 0, "imageID": "%1$s",
                  "state": {"running": {}}}]}}]}
            """.formatted(running());
    }

    private String running() throws IOException {
        Matcher digest = DIGEST.matcher(ground.file("shop/staging/kustomization.yaml"));
        return ground.image() + "@" + (digest.find() ? digest.group(1) : "sha256:" + "0".repeat(64));
    }

    @Override
    public void close() {
        server.close();
    }
}
