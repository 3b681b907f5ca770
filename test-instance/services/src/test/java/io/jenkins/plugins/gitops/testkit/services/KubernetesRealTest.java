package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@RealStack({Component.KUBERNETES, Component.REGISTRY, Component.TRAEFIK, Component.TOOLS})
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KubernetesRealTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void appliesAnObjectThatIsNewOnTheServerSide(Stack stack) {
        String namespace = stack.fresh(Component.KUBERNETES);
        try (KubernetesClient client = RealKubernetes.client(stack)) {
            client.load(RealKubernetes.yaml("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndata: {k: v}\n"))
                    .inNamespace(namespace)
                    .serverSideApply();
            assertThat(client.configMaps()
                            .inNamespace(namespace)
                            .withName("m")
                            .get()
                            .getData())
                    .containsEntry("k", "v");
        }
    }

    @Test
    void aRolloutOfAnImageFromJibMovesRealTraffic(Stack stack) throws Exception {
        assumeTrue(stack.tell("KUBERNETES_NODES").equals("real"), "the nodes are kwok's: no container runs");
        String namespace = stack.fresh(Component.KUBERNETES);
        String image = stack.fresh(Component.REGISTRY);
        Path webapp = RealKubernetes.binary("webapp");
        String first = TestImage.push(image + ":v1", webapp, "/webapp", "v1");
        String second = TestImage.push(image + ":v2", webapp, "/webapp", "v2");
        try (KubernetesClient client = RealKubernetes.client(stack)) {
            client.load(RealKubernetes.yaml(RealKubernetes.web(image + "@" + first, namespace + ".example.test")))
                    .inNamespace(namespace)
                    .serverSideApply();
            RealKubernetes.await(() -> ask(stack, namespace).startsWith("v1"));
            client.apps()
                    .deployments()
                    .inNamespace(namespace)
                    .withName("web")
                    .rolling()
                    .updateImage(image + "@" + second);
            int failed = 0;
            String answer = "";
            while (!answer.startsWith("v2")) {
                answer = ask(stack, namespace);
                failed += answer.startsWith("v") ? 0 : 1;
            }
            assertThat(failed).as("requests that failed during the rollout").isZero();
            assertThat(client.pods().inNamespace(namespace).list().getItems())
                    .anySatisfy(pod -> assertThat(pod.getStatus()
                                    .getContainerStatuses()
                                    .get(0)
                                    .getImageID())
                            .endsWith(second));
        }
    }

    @Test
    void weightsOfARouteShareTraffic(Stack stack) throws Exception {
        assumeTrue(stack.tell("KUBERNETES_NODES").equals("real"), "the nodes are kwok's: no container runs");
        String namespace = stack.fresh(Component.KUBERNETES);
        String image = stack.fresh(Component.REGISTRY);
        Path webapp = RealKubernetes.binary("webapp");
        String host = namespace + ".example.test";
        TestImage.push(image + ":v1", webapp, "/webapp", "v1");
        TestImage.push(image + ":v2", webapp, "/webapp", "v2");
        try (KubernetesClient client = RealKubernetes.client(stack)) {
            client.load(RealKubernetes.yaml(RealKubernetes.pair(image, host, 80, 20)))
                    .inNamespace(namespace)
                    .serverSideApply();
            RealKubernetes.await(() -> ask(stack, namespace).startsWith("v"));
            RealKubernetes.await(() -> client.apps().deployments().inNamespace(namespace).list().getItems().stream()
                    .allMatch(d -> Integer.valueOf(1).equals(d.getStatus().getReadyReplicas())));
            RealKubernetes.await(() -> share(stack, namespace, 50) == 0.2);
            GenericKubernetesResource route = client.genericKubernetesResources(
                            "gateway.networking.k8s.io/v1", "HTTPRoute")
                    .inNamespace(namespace)
                    .withName("web")
                    .get();
            assertThat(route).isNotNull();
        }
    }

    private double share(Stack stack, String namespace, int of) {
        int candidate = 0;
        for (int i = 0; i < of; i++) {
            candidate += ask(stack, namespace).startsWith("v2") ? 1 : 0;
        }
        return (double) candidate / of;
    }

    private String ask(Stack stack, String namespace) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(stack.tell("TRAEFIK_URL") + "/"))
                    .build();
            HttpRequest named = HttpRequest.newBuilder(request, (name, value) -> true)
                    .header("Host", namespace + ".example.test")
                    .build();
            HttpResponse<String> answer = http.send(named, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "status " + answer.statusCode();
        } catch (java.io.IOException e) {
            return "failed: " + e.getMessage();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Cannot ask: interrupted", e);
        }
    }
}
