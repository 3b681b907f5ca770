package io.jenkins.plugins.gitops.connectors.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.AgentReport.Health;
import io.jenkins.plugins.gitops.promotion.Delivered;
import io.jenkins.plugins.gitops.promotion.Delivered.Expected;
import io.jenkins.plugins.gitops.promotion.Delivered.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ArgoAgentTest {
    static final String OLD = "0".repeat(40);
    static final String MINE = "a".repeat(40);
    static final String OLD_IMAGE = "sha256:" + "0".repeat(64);
    static final String NEW_IMAGE = "sha256:" + "1".repeat(64);
    private static final Instant NOW = Instant.parse("2026-03-01T12:01:00Z");
    private static final String APPLICATION = "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/shop";
    private static final AgentRule RULE =
            new AgentRule(AgentRule.Kind.ARGO_CD, "", "", "shop", true, Duration.ofMinutes(5));

    private ApiStandIn api;
    private ClusterAgents agents;

    @BeforeEach
    void start() throws Exception {
        api = new ApiStandIn();
        agents = new ClusterAgents(
                cluster -> new ClusterAccess.Token(api.url(), "", "t0ken"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        agents.close();
        api.close();
    }

    private static <T> T get(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private AgentReport look() {
        return get(agents.look(new AgentQuestion("prod", RULE)));
    }

    private void application(String revision, String phase, String finished, String reconciled, String health) {
        api.put(APPLICATION, """
            metadata: {name: shop}
            spec: {destination: {namespace: shop}, syncPolicy: {automated: {prune: true}}}
            status:
              sync: {status: Synced, revision: %1$s}
              health: {status: %5$s}
              reconciledAt: "%4$s"
              operationState:
                phase: %2$s
                finishedAt: %3$s
                message: done
                syncResult: {revision: %1$s}
              resources:
              - {group: apps, version: v1, kind: Deployment, namespace: shop, name: web}
              - {version: v1, kind: Service, namespace: shop, name: web}
            """.formatted(revision, phase, finished, reconciled, health));
    }

    private void deployment(int replicas) {
        api.put("/apis/apps/v1/namespaces/shop/deployments/web", """
            metadata: {name: web, generation: 2}
            spec:
              replicas: %1$d
              selector: {matchLabels: {app: web}}
              template: {spec: {containers: [{name: web, image: "registry.example/shop@%2$s"}]}}
            status: {observedGeneration: 2, updatedReplicas: %1$d, availableReplicas: %1$d, replicas: %1$d}
            """.formatted(replicas, NEW_IMAGE));
    }

    private void pod(String name, String digest, String ready, String state) {
        api.put("/api/v1/namespaces/shop/pods/" + name, """
            metadata: {name: %1$s, namespace: shop, labels: {app: web}, ownerReferences: [{kind: ReplicaSet}]}
            spec: {containers: [{name: web, image: "registry.example/shop@%2$s"}]}
            status:
              phase: Running
              conditions: [{type: Ready, status: "%3$s"}]
              containerStatuses:
              - {name: web, ready: %4$s, restartCount: 4, imageID: "registry.example/shop@%2$s", state: %5$s}
            """.formatted(
                        name, digest, ready, ready.toLowerCase(java.util.Locale.ROOT), state));
    }

    private Delivered.Answer judged() {
        Delivered delivered = new Delivered(
                new CommitId(MINE),
                later -> false,
                List.of(new Expected("registry.example/shop", Set.of(new ImageDigest(NEW_IMAGE)))),
                Instant.parse("2026-03-01T12:00:00Z"),
                Delivered.PATIENCE);
        return delivered.judge(look());
    }

    @Test
    void leadsFromTheCommitToHealthyThroughEveryOrderInBetween() {
        deployment(1);
        pod("web-old", OLD_IMAGE, "True", "{running: {}}");
        application(OLD, "Succeeded", "\"2026-03-01T11:00:00Z\"", "2026-03-01T11:00:05Z", "Healthy");
        assertThat(judged().reason()).startsWith("the agent stands at 0000000, not at aaaaaaa");
        application(MINE, "Running", "null", "2026-03-01T12:00:05Z", "Healthy");
        assertThat(judged().reason()).startsWith("the agent is syncing");
        application(MINE, "Succeeded", "\"2026-03-01T12:00:10Z\"", "2026-03-01T12:00:09Z", "Healthy");
        assertThat(judged().reason()).contains("has not looked at the cluster since");
        application(MINE, "Succeeded", "\"2026-03-01T12:00:10Z\"", "2026-03-01T12:00:12Z", "Healthy");
        assertThat(judged().reason()).contains("another image runs: Deployment/web, pod web-old");
        pod("web-new", NEW_IMAGE, "True", "{running: {}}");
        assertThat(judged().state()).isEqualTo(State.NOT_YET);
        api.remove("/api/v1/namespaces/shop/pods/web-old");
        assertThat(judged().state()).isEqualTo(State.HEALTHY);
    }

    @Test
    void tellsWhichPodIsBrokenAndWhatHappenedLast() {
        deployment(1);
        application(MINE, "Succeeded", "\"2026-03-01T12:00:10Z\"", "2026-03-01T12:00:12Z", "Progressing");
        pod(
                "web-new",
                NEW_IMAGE,
                "False",
                "{waiting: {reason: CrashLoopBackOff, message: back-off 40s}}, lastState: {terminated: {exitCode: 3}}");
        api.put("/api/v1/namespaces/shop/events/e1", """
            type: Warning
            reason: BackOff
            message: Back-off restarting failed container
            lastTimestamp: "2026-03-01T12:00:50Z"
            involvedObject: {name: web-new}
            """);
        api.put("/api/v1/namespaces/shop/events/e2", """
            type: Warning
            reason: Unhealthy
            message: old news
            lastTimestamp: "2026-03-01T12:00:20Z"
            involvedObject: {name: web-new}
            """);
        Delivered.Answer answer = judged();
        assertThat(answer.state()).isEqualTo(State.BROKEN);
        assertThat(answer.reason())
                .contains("Deployment/web, pod web-new, container web has 111111111111, CrashLoopBackOff")
                .contains("last exit code 3, restarted 4 times")
                .contains("last event: BackOff, Back-off restarting failed container");
    }

    @Test
    void stillAnswersWhereEventsMayNotBeRead() {
        deployment(1);
        application(MINE, "Succeeded", "\"2026-03-01T12:00:10Z\"", "2026-03-01T12:00:12Z", "Progressing");
        pod("web-new", NEW_IMAGE, "False", "{waiting: {reason: ImagePullBackOff}}");
        api.refuse("/events", 403);
        assertThat(look().reasons().get(0)).contains("ImagePullBackOff").doesNotContain("last event");
    }

    @Test
    void tellsOfAnApplicationThatIsNotThere() {
        AgentReport report = look();
        assertThat(report.health()).isEqualTo(Health.MISSING);
        assertThat(report.reasons())
                .containsExactly("there is no Application 'shop' in namespace 'argocd';"
                        + " create it or correct the environment's agent");
        assertThatThrownBy(() -> get(agents.requestSync(new AgentQuestion("prod", RULE), new CommitId(MINE))))
                .hasMessageContaining("Cannot sync Application 'shop': there is none");
    }

    @Test
    void takesASyncOfAFewObjectsForNobodysCommit() {
        api.put(APPLICATION, """
            metadata: {name: shop}
            status:
              sync: {status: OutOfSync, revisions: [%s, 1.2.3]}
              operationState: {phase: Failed, finishedAt: "2026-03-01T12:00:10Z", message: no, operation: {sync: {resources: [{name: x}]}}, syncResult: {revision: %s, resources: [{kind: ConfigMap, name: c, status: SyncFailed, message: invalid}]}}
              conditions: [{type: ComparisonError, message: cannot render}, {type: OrphanedResourceWarning, message: x}]
              resources: [{kind: PersistentVolumeClaim, name: p, health: {status: Degraded, message: lost}}]
            """.formatted(MINE, MINE));
        AgentReport report = look();
        assertThat(report.revisions()).containsExactly(new CommitId(MINE));
        assertThat(report.operation().orElseThrow().revisions()).isEmpty();
        assertThat(report.reasons())
                .containsExactly(
                        "ComparisonError: cannot render",
                        "ConfigMap/c: invalid",
                        "PersistentVolumeClaim/p is Degraded: lost");
    }

    @Test
    void asksForASyncOnceAndUnderTheVersionThatWasSeen() {
        application(OLD, "Succeeded", "\"2026-03-01T11:00:00Z\"", "2026-03-01T11:00:05Z", "Healthy");
        AgentQuestion question = new AgentQuestion("prod", RULE);
        assertThat(get(agents.requestSync(question, new CommitId(MINE)))).isTrue();
        assertThat(api.at(APPLICATION)
                        .path("operation")
                        .path("sync")
                        .path("prune")
                        .asBoolean())
                .isTrue();
        assertThat(look().operation().orElseThrow().phase()).isEqualTo(AgentReport.Sync.Phase.RUNNING);
        assertThat(get(agents.requestSync(question, new CommitId(MINE)))).isFalse();
        application(MINE, "Succeeded", "\"2026-03-01T12:00:10Z\"", "2026-03-01T12:00:12Z", "Healthy");
        assertThat(get(agents.requestSync(question, new CommitId(MINE)))).isFalse();
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseAskedForInBetween() {
        application(OLD, "Succeeded", "\"2026-03-01T11:00:00Z\"", "2026-03-01T11:00:05Z", "Healthy");
        ArgoByCluster door = new ArgoByCluster(server(), server());
        var seen = door.application("argocd", "shop").join().orElseThrow();
        api.put(APPLICATION, api.at(APPLICATION).toString());
        assertThatThrownBy(() -> get(door.sync("argocd", "shop", seen, MINE)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CONFLICT));
    }

    private ApiServer server() {
        return new Doors(cluster -> new ClusterAccess.Token(api.url(), "", "t0ken"), Duration.ofSeconds(5))
                .server("prod");
    }

    @Test
    void asksForARefreshByAnnotation() {
        application(OLD, "Succeeded", "null", "2026-03-01T11:00:05Z", "Healthy");
        get(agents.refresh(new AgentQuestion("prod", RULE)));
        assertThat(api.at(APPLICATION)
                        .path("metadata")
                        .path("annotations")
                        .path("argocd.argoproj.io/refresh")
                        .asText())
                .isEqualTo("normal");
        assertThat(api.asked().get(0).authorization()).isEqualTo("Bearer t0ken");
    }
}
