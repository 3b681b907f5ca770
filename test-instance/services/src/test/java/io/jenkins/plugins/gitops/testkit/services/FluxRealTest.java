package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.gitops.connectors.kubernetes.ClusterAccess;
import io.jenkins.plugins.gitops.connectors.kubernetes.ClusterAgents;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.promotion.Delivered;
import io.jenkins.plugins.gitops.promotion.Delivered.State;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real API server and real pods; no Flux runs in the stack, so this test writes the status that Flux would write. */
@RealStack({Component.KUBERNETES, Component.REGISTRY, Component.TOOLS})
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FluxRealTest {
    private static final String MINE = "a".repeat(40);

    private static String definition(String kind, String plural, String group) {
        return """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: %2$s.%3$s}
                spec:
                  group: %3$s
                  scope: Namespaced
                  names: {kind: %1$s, plural: %2$s}
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    subresources: {status: {}}
                    schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
                """.formatted(kind, plural, group);
    }

    @Test
    void followsAKustomizationFromItsStatusToItsPods(Stack stack) throws Exception {
        assumeTrue(stack.tell("KUBERNETES_NODES").equals("real"), "the nodes are kwok's: no container runs");
        String namespace = stack.fresh(Component.KUBERNETES);
        String image = stack.fresh(Component.REGISTRY);
        String digest = TestImage.push(image + ":v1", RealKubernetes.binary("webapp"), "/webapp", "v1");
        ClusterAccess access = new ClusterAccess.Token(
                URI.create(stack.tell("KUBERNETES_URL")),
                Files.readString(Path.of(stack.tell("KUBERNETES_CA"))),
                stack.tell("KUBERNETES_TOKEN"));
        AgentQuestion question = new AgentQuestion(
                "here", new AgentRule(AgentRule.Kind.FLUX, "", namespace, "shop", true, Duration.ofMinutes(1)));
        try (KubernetesClient client = RealKubernetes.client(stack);
                ClusterAgents agents = new ClusterAgents(name -> access, Clock.systemUTC())) {
            client.load(RealKubernetes.yaml(
                            definition("Kustomization", "kustomizations", "kustomize.toolkit.fluxcd.io")))
                    .serverSideApply();
            client.load(RealKubernetes.yaml(definition("GitRepository", "gitrepositories", "source.toolkit.fluxcd.io")))
                    .serverSideApply();
            RealKubernetes.await(() -> served(client));
            apply(client, namespace, image + "@" + digest);
            Delivered delivered = new Delivered(
                    new CommitId(MINE),
                    later -> false,
                    List.of(new Delivered.Expected(image, Set.of(new ImageDigest(digest)))),
                    Instant.now(),
                    Delivered.PATIENCE);
            assertThat(state(agents, question, delivered)).isEqualTo(State.NOT_YET);
            reconciled(client, namespace);
            RealKubernetes.await(() -> state(agents, question, delivered) == State.HEALTHY);
            agents.requestSync(question, new CommitId("b".repeat(40)))
                    .toCompletableFuture()
                    .join();
            assertThat(state(agents, question, delivered)).isEqualTo(State.NOT_YET);
            assertThat(objects(client, "source.toolkit.fluxcd.io/v1", "GitRepository", namespace)
                            .getMetadata()
                            .getAnnotations())
                    .containsKey("reconcile.fluxcd.io/requestedAt");
        }
    }

    private static State state(ClusterAgents agents, AgentQuestion question, Delivered delivered) {
        return delivered
                .judge(agents.look(question).toCompletableFuture().join())
                .state();
    }

    private static boolean served(KubernetesClient client) {
        return client
                .apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName("kustomizations.kustomize.toolkit.fluxcd.io")
                .get()
                .getStatus()
                .getConditions()
                .stream()
                .anyMatch(condition -> condition.getType().equals("Established")
                        && condition.getStatus().equals("True"));
    }

    private static void apply(KubernetesClient client, String namespace, String image) {
        client.load(RealKubernetes.yaml(RealKubernetes.deployment("web", image)))
                .inNamespace(namespace)
                .serverSideApply();
        client.load(RealKubernetes.yaml(
                        "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: shop}\n"))
                .inNamespace(namespace)
                .serverSideApply();
        client.load(RealKubernetes.yaml(
                        "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: shop}\n"
                                + "spec: {sourceRef: {kind: GitRepository, name: shop}}\n"))
                .inNamespace(namespace)
                .serverSideApply();
    }

    private static void reconciled(KubernetesClient client, String namespace) {
        GenericKubernetesResource kustomization =
                objects(client, "kustomize.toolkit.fluxcd.io/v1", "Kustomization", namespace);
        kustomization.setAdditionalProperty(
                "status",
                Map.of(
                        "observedGeneration",
                        kustomization.getMetadata().getGeneration(),
                        "lastAppliedRevision",
                        "main@sha1:" + MINE,
                        "conditions",
                        List.of(Map.of(
                                "type",
                                "Ready",
                                "status",
                                "True",
                                "reason",
                                "ReconciliationSucceeded",
                                "message",
                                "applied",
                                "lastTransitionTime",
                                Instant.now().toString())),
                        "inventory",
                        Map.of("entries", List.of(Map.of("id", namespace + "_web_apps_Deployment", "v", "v1")))));
        client.resource(kustomization).inNamespace(namespace).updateStatus();
    }

    private static GenericKubernetesResource objects(
            KubernetesClient client, String version, String kind, String namespace) {
        return client.genericKubernetesResources(version, kind)
                .inNamespace(namespace)
                .withName("shop")
                .get();
    }
}
