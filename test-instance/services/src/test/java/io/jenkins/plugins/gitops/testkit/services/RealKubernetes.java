package io.jenkins.plugins.gitops.testkit.services;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What the tests of real clusters share: a client, manifests, the workload's binary. */
final class RealKubernetes {
    private RealKubernetes() {}

    static KubernetesClient client(Stack stack) {
        Config config = Config.fromKubeconfig(new java.io.File(stack.tell("KUBECONFIG")));
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    static InputStream yaml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The newest build of one of the stack's own programs. */
    static Path binary(String name) throws java.io.IOException {
        String cache = System.getenv("GITOPS_STACK_CACHE");
        String home = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        Path folder = Path.of(cache == null ? home + "/gitops-stack" : cache).resolve(name);
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(version -> version.resolve(name))
                    .filter(Files::isExecutable)
                    .max(java.util.Comparator.comparingLong(
                            file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) { // the test's own time-out ends this
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
                    .join();
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Cannot wait any longer: the test's time is over");
            }
        }
    }

    static String web(String image, String host) {
        return deployment("web", image) + "---\n" + service("web") + "---\n" + route(host, "[{name: web, port: 80}]");
    }

    static String pair(String image, String host, int stable, int candidate) {
        return deployment("stable", image + ":v1") + "---\n" + service("stable") + "---\n"
                + deployment("candidate", image + ":v2") + "---\n" + service("candidate") + "---\n"
                + route(
                        host,
                        "[{name: stable, port: 80, weight: " + stable + "}, {name: candidate, port: 80, weight: "
                                + candidate + "}]");
    }

    static String deployment(String name, String image) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %1$s}
                spec:
                  selector: {matchLabels: {app: %1$s}}
                  strategy: {rollingUpdate: {maxUnavailable: 0}}
                  template:
                    metadata: {labels: {app: %1$s}}
                    spec: {containers: [{name: web, image: "%2$s", readinessProbe: {httpGet: {path: /, port: 8080}, periodSeconds: 1}}]}
                """.formatted(name, image);
    }

    private static String service(String name) {
        return """
                apiVersion: v1
                kind: Service
                metadata: {name: %1$s}
                spec: {selector: {app: %1$s}, ports: [{port: 80, targetPort: 8080}]}
                """.formatted(name);
    }

    private static String route(String host, String backends) {
        return """
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: web}
                spec:
                  parentRefs: [{name: traefik, namespace: traefik}]
                  hostnames: [%s]
                  rules: [{backendRefs: %s}]
                """.formatted(host, backends);
    }
}
