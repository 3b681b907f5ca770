package io.jenkins.plugins.gitops.connectors.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.AgentReport.Health;
import io.jenkins.plugins.gitops.port.RunningImage.Standing;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ArgoByServerTest {
    private static final String ROOT = "/api/v1/applications/shop";
    private static final AgentQuestion QUESTION = new AgentQuestion(
            "prod", new AgentRule(AgentRule.Kind.ARGO_CD, "argo", "", "shop", true, Duration.ofMinutes(5)));

    private ApiStandIn api;
    private ClusterAgents agents;

    @BeforeEach
    void start() throws Exception {
        api = new ApiStandIn();
        agents = new ClusterAgents(cluster -> new ClusterAccess.ArgoServer(api.url(), "", "t"), Clock.systemUTC());
        api.put(ROOT, """
            metadata: {name: shop}
            spec: {destination: {namespace: shop}, syncPolicy: {syncOptions: [ServerSideApply=true], retry: {limit: 2}}}
            status:
              sync: {status: OutOfSync, revision: %s}
              health: {status: Healthy}
              resources: [{group: apps, version: v1, kind: Deployment, namespace: shop, name: web}]
            """.formatted(ArgoAgentTest.OLD));
        live("Deployment/web", "metadata: {name: web, uid: d1}\nspec: {replicas: 1}");
        live("Pod/web-1", """
            metadata: {name: web-1, namespace: shop, uid: p1}
            spec: {containers: [{name: web, image: registry.example/shop}]}
            status:
              phase: Pending
              containerStatuses: [{name: web, ready: false, imageID: "", state: {waiting: {reason: ImagePullBackOff}}}]
            """);
        api.put(ROOT + "/resource-tree", """
            nodes:
            - {kind: Pod, namespace: shop, name: web-1, uid: p1, parentRefs: [{uid: r1}]}
            - {kind: Pod, namespace: shop, name: other-1, uid: p2, parentRefs: [{uid: r2}]}
            - {kind: ReplicaSet, namespace: shop, name: web-r, uid: r1, parentRefs: [{uid: d1}]}
            """);
        api.put(ROOT + "/events?/web-1", """
            items: [{type: Warning, reason: Failed, message: no such image, lastTimestamp: "2026-03-01T12:00:50Z"}]
            """);
    }

    private void live(String kindAndName, String yaml) {
        JsonNode object = Serialization.unmarshal(yaml, JsonNode.class);
        api.put(
                ROOT + "/resource?" + kindAndName,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("manifest", object.toString())
                        .toString());
    }

    @AfterEach
    void stop() {
        agents.close();
        api.close();
    }

    @Test
    void findsThePodsOfAWorkloadAndTheirEvents() {
        AgentReport report = agents.look(QUESTION).toCompletableFuture().join();
        assertThat(report.health()).isEqualTo(Health.HEALTHY);
        assertThat(report.images()).singleElement().satisfies(image -> {
            assertThat(image.pod()).isEqualTo("web-1");
            assertThat(image.standing()).isEqualTo(Standing.STUCK);
        });
        assertThat(report.reasons().get(0)).contains("ImagePullBackOff; last event: Failed, no such image");
    }

    @Test
    void takesWhatIsNotInTheTreeForMissing() {
        api.refuse("/resource", 400);
        AgentReport report = agents.look(QUESTION).toCompletableFuture().join();
        assertThat(report.images()).isEmpty();
        assertThat(report.reasons()).containsExactly("Deployment/web is not there");
    }

    @Test
    void asksForARefreshAndForASyncAsTheApplicationWantsIts() {
        agents.refresh(QUESTION).toCompletableFuture().join();
        assertThat(api.asked().get(0).path()).endsWith("/shop?appNamespace=argocd&refresh=normal");
        api.put(ROOT + "/sync", "metadata: {name: shop}");
        assertThat(agents.requestSync(QUESTION, new CommitId(ArgoAgentTest.MINE))
                        .toCompletableFuture()
                        .join())
                .isTrue();
        ApiStandIn.Asked sync = api.asked().get(api.asked().size() - 1);
        assertThat(sync.method()).isEqualTo("POST");
        assertThat(sync.body()).contains("ServerSideApply=true", "\"retryStrategy\":{\"limit\":2}", "\"prune\":false");
    }
}
