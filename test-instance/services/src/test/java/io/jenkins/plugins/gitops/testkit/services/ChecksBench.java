package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.gitops.checks.Checks;
import io.jenkins.plugins.gitops.checks.Family;
import io.jenkins.plugins.gitops.checks.Inspection;
import io.jenkins.plugins.gitops.checks.Kinds;
import io.jenkins.plugins.gitops.checks.Report;
import io.jenkins.plugins.gitops.checks.SnapshotSource.Taken;
import io.jenkins.plugins.gitops.checks.SnapshotSource.Wanted;
import io.jenkins.plugins.gitops.connectors.kubernetes.ClusterAccess;
import io.jenkins.plugins.gitops.connectors.kubernetes.snapshot.Bounds;
import io.jenkins.plugins.gitops.connectors.kubernetes.snapshot.ClusterSnapshots;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cluster of 5,000 pods, 500 Deployments and 200 nodes: all checks at once, and a script of 33 checks one by one. */
@Tag("bench")
@RealStack(Component.KUBERNETES)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ChecksBench {
    private static final int PODS = Integer.getInteger("bench.pods", 5_000);
    private static final int DEPLOYMENTS = PODS / 10;
    private static final int NODES = PODS / 25;
    private static final int ROUNDS = 5;

    @Test
    void looksAtALargeClusterWithinTenSeconds(Stack stack) throws Exception {
        String namespace = stack.fresh(Component.KUBERNETES);
        fill(stack, namespace);
        ClusterAccess access = new ClusterAccess.Token(
                URI.create(stack.tell("KUBERNETES_URL")),
                Files.readString(Path.of(stack.tell("KUBERNETES_CA"))),
                stack.tell("KUBERNETES_TOKEN"));
        Inspection inspection =
                new Inspection(Checks.of(Family.INFRASTRUCTURE, Family.APPLICATIONS), Executors.newWorkStealingPool());
        try (ClusterSnapshots snapshots = new ClusterSnapshots(cluster -> access, Clock.systemUTC(), Bounds.USUAL)) {
            for (int round = 0; round < ROUNDS; round++) {
                long before = System.nanoTime();
                Taken taken = snapshots
                        .take(new Wanted("stack", inspection.needs(), Set.of()))
                        .toCompletableFuture()
                        .join();
                long read = System.nanoTime();
                Report report = inspection.of(taken.snapshot());
                long done = System.nanoTime();
                System.gc();
                long held = Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory();
                assertThat(taken.snapshot().all(Kinds.POD)).hasSizeGreaterThanOrEqualTo(PODS);
                System.out.printf(
                        "ours: %d checks, %d findings, read %.2f s, checked %.2f s, %s, held after it %d MB%n",
                        report.results().size(),
                        report.findings().count(),
                        (read - before) / 1e9,
                        (done - read) / 1e9,
                        taken.cost(),
                        held >> 20);
                assertThat(done - before).isLessThan(TimeUnit.SECONDS.toNanos(10));
            }
        }
        script(stack);
    }

    private static void script(Stack stack) throws IOException, InterruptedException {
        Path script = Path.of(
                java.util.Objects.requireNonNull(ChecksBench.class.getResource("/checks-one-by-one"), "the script")
                        .getPath());
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString());
        builder.environment().put("KUBECONFIG", stack.tell("KUBECONFIG"));
        builder.environment().put("KUBECTL", RealKubernetes.binary("kubectl").toString());
        long before = System.nanoTime();
        Process process = builder.inheritIO().start();
        assertThat(process.waitFor()).isZero();
        System.out.printf("script: 33 checks, %.2f s%n", (System.nanoTime() - before) / 1e9);
    }

    private static void fill(Stack stack, String namespace) throws InterruptedException {
        try (KubernetesClient client = RealKubernetes.client(stack)) {
            many(
                    NODES,
                    number -> client.resource("""
                            apiVersion: v1
                            kind: Node
                            metadata: {name: %s-%d}
                            status:
                              allocatable: {cpu: "8", memory: 32Gi, pods: "110"}
                              nodeInfo: {kubeletVersion: v1.36.1}
                              conditions: [{type: Ready, status: "True"}]
                            """.formatted(namespace, number)).create());
            many(
                    DEPLOYMENTS,
                    number -> client.resource("""
                            apiVersion: apps/v1
                            kind: Deployment
                            metadata: {name: web-%d, namespace: %s}
                            spec:
                              paused: true
                              replicas: 10
                              selector: {matchLabels: {app: web-%d}}
                              template: {metadata: {labels: {app: web-%d}}, spec: {containers: [{name: web, image: "example.test/web:1"}]}}
                            """.formatted(number, namespace, number, number))
                            .create());
            many(
                    PODS,
                    number -> client.resource("""
                            apiVersion: v1
                            kind: Pod
                            metadata: {name: web-%d-%d, namespace: %s, labels: {app: web-%d}}
                            spec:
                              nodeName: %s-%d
                              containers:
                              - name: web
                                image: example.test/web:1
                                resources: {requests: {cpu: 100m, memory: 128Mi}, limits: {memory: 256Mi}}
                                readinessProbe: {httpGet: {path: /, port: 8080}}
                                env: [{name: A, value: a}, {name: B, value: b}]
                            """.formatted(
                                            number % DEPLOYMENTS,
                                            number,
                                            namespace,
                                            number % DEPLOYMENTS,
                                            namespace,
                                            number % NODES))
                            .create());
        }
    }

    private static void many(int count, IntConsumer make) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.execute(() -> make.accept(number));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
    }
}
