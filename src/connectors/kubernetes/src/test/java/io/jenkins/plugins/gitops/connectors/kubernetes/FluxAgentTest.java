package io.jenkins.plugins.gitops.connectors.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.AgentReport.Health;
import io.jenkins.plugins.gitops.port.AgentReport.Sync.Phase;
import io.jenkins.plugins.gitops.promotion.Delivered;
import io.jenkins.plugins.gitops.promotion.Delivered.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FluxAgentTest {
    private static final String OLD = "0".repeat(40);
    private static final String MINE = "a".repeat(40);
    private static final String IMAGE = "sha256:" + "1".repeat(64);
    private static final Instant NOW = Instant.parse("2026-03-01T12:01:00Z");
    private static final String FLUX =
            "/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/flux-system/kustomizations/shop";
    private static final String RELEASE = "/apis/helm.toolkit.fluxcd.io/v2/namespaces/shop/helmreleases/web";
    private static final String SOURCE = "/apis/source.toolkit.fluxcd.io/v1/namespaces/flux-system/gitrepositories/env";

    private ApiStandIn api;
    private ClusterAgents agents;

    @BeforeEach
    void start() throws Exception {
        api = new ApiStandIn();
        agents = new ClusterAgents(
                cluster -> new ClusterAccess.Token(api.url(), "", "t"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20));
        api.put(SOURCE, "metadata: {name: env}");
        api.put("/apis/apps/v1/namespaces/shop/deployments/web", """
            metadata: {name: web, generation: 2, labels: {helm.toolkit.fluxcd.io/name: web, helm.toolkit.fluxcd.io/namespace: shop}}
            spec: {replicas: 1, selector: {matchLabels: {app: web}}}
            status: {observedGeneration: 2, updatedReplicas: 1, availableReplicas: 1, replicas: 1}
            """);
        api.put("/api/v1/namespaces/shop/pods/web-1", """
            metadata: {name: web-1, namespace: shop, labels: {app: web}}
            spec: {containers: [{name: web, image: registry.example/shop}]}
            status:
              phase: Running
              conditions: [{type: Ready, status: "True"}]
              containerStatuses: [{name: web, ready: true, imageID: "registry.example/shop@%s", state: {running: {}}}]
            """.formatted(IMAGE));
    }

    @AfterEach
    void stop() {
        agents.close();
        api.close();
    }

    private static AgentQuestion about(String name, String namespace) {
        return new AgentQuestion(
                "prod", new AgentRule(AgentRule.Kind.FLUX, "", namespace, name, true, Duration.ofMinutes(5)));
    }

    private AgentReport look(String name, String namespace) {
        return agents.look(about(name, namespace)).toCompletableFuture().join();
    }

    private static State judged(AgentReport report) {
        Delivered delivered = new Delivered(
                new CommitId(MINE),
                later -> false,
                List.of(new Delivered.Expected("registry.example/shop", Set.of(new ImageDigest(IMAGE)))),
                Instant.parse("2026-03-01T12:00:00Z"),
                Delivered.PATIENCE);
        return delivered.judge(report).state();
    }

    private void kustomization(String applied, String ready, String reason, int observed, String more) {
        api.put(FLUX, """
            metadata: {name: shop, generation: 3, annotations: {}}
            spec: {sourceRef: {kind: GitRepository, name: env}, %6$s}
            status:
              observedGeneration: %5$d
              lastAppliedRevision: main@sha1:%1$s
              lastAttemptedRevision: main@sha1:%2$s
              conditions: [{type: Ready, status: "%3$s", reason: %4$s, message: said, lastTransitionTime: "2026-03-01T12:00:20Z"}]
              inventory: {entries: [{id: shop_web_apps_Deployment, v: v1}, {id: shop_web__Service, v: v1}, {id: odd, v: v1}]}
            """.formatted(applied, MINE, ready, reason, observed, more));
    }

    @Test
    void isHealthyOnlyWhenMyCommitWasAppliedAndIsReady() {
        kustomization(OLD, "True", "ReconciliationSucceeded", 3, "");
        assertThat(judged(look("shop", ""))).isEqualTo(State.NOT_YET);
        kustomization(MINE, "Unknown", "Progressing", 3, "");
        assertThat(look("shop", "").operation().orElseThrow().phase()).isEqualTo(Phase.RUNNING);
        kustomization(MINE, "True", "ReconciliationSucceeded", 2, "");
        assertThat(judged(look("shop", ""))).isEqualTo(State.NOT_YET);
        kustomization(MINE, "True", "ReconciliationSucceeded", 3, "");
        assertThat(judged(look("Kustomization/shop", "flux-system"))).isEqualTo(State.HEALTHY);
    }

    @Test
    void isBrokenWhereMyCommitDoesNotApply() {
        kustomization(OLD, "False", "BuildFailed", 3, "");
        AgentReport report = look("shop", "");
        assertThat(report.reasons()).containsExactly("BuildFailed: said");
        assertThat(judged(report)).isEqualTo(State.BROKEN);
        kustomization(OLD, "False", "DependencyNotReady", 3, "");
        assertThat(judged(look("shop", ""))).isEqualTo(State.NOT_YET);
    }

    @Test
    void tellsThatItIsSuspendedOrAbsent() {
        kustomization(MINE, "True", "ReconciliationSucceeded", 3, "suspend: true");
        assertThat(look("shop", "").health()).isEqualTo(Health.SUSPENDED);
        assertThatThrownBy(() -> agents.requestSync(about("shop", ""), new CommitId(OLD))
                        .toCompletableFuture()
                        .join())
                .hasMessageContaining("Cannot sync Kustomization 'shop' in namespace 'flux-system': it is suspended");
        assertThat(look("other", "").reasons().get(0))
                .startsWith("there is no Kustomization 'other' in namespace 'flux-system'");
        assertThatThrownBy(() -> look("Pod/x", "")).hasMessageContaining("the kind is not known here");
    }

    @Test
    void asksSourceAndKustomizationToReconcileAndWaitsUntilTheyHave() {
        kustomization(OLD, "True", "ReconciliationSucceeded", 3, "");
        assertThat(agents.requestSync(about("shop", ""), new CommitId(MINE))
                        .toCompletableFuture()
                        .join())
                .isTrue();
        for (String path : List.of(SOURCE, FLUX)) {
            assertThat(api.at(path)
                            .path("metadata")
                            .path("annotations")
                            .path(FluxObject.REQUESTED)
                            .asText())
                    .isEqualTo(NOW.toString());
        }
        assertThat(look("shop", "").operation().orElseThrow().phase()).isEqualTo(Phase.RUNNING);
        kustomization(MINE, "True", "ReconciliationSucceeded", 3, "");
        assertThat(agents.requestSync(about("shop", ""), new CommitId(MINE))
                        .toCompletableFuture()
                        .join())
                .isFalse();
    }

    private void release(String labels, int observed) {
        api.put(RELEASE, """
            metadata: {name: web, namespace: shop, generation: 2, labels: {%s}}
            spec: {}
            status:
              observedGeneration: %d
              conditions: [{type: Ready, status: "True", reason: UpgradeSucceeded, message: ok, lastTransitionTime: "2026-03-01T12:00:20Z"}]
            """.formatted(labels, observed));
    }

    @Test
    void followsAHelmReleaseToTheKustomizationThatBringsIt() {
        String brought = "kustomize.toolkit.fluxcd.io/name: shop, kustomize.toolkit.fluxcd.io/namespace: flux-system";
        kustomization(MINE, "True", "ReconciliationSucceeded", 3, "");
        release(brought, 1);
        assertThat(judged(look("HelmRelease/web", "shop"))).isEqualTo(State.NOT_YET);
        release(brought, 2);
        AgentReport report = look("HelmRelease/web", "shop");
        assertThat(report.images()).hasSize(1);
        assertThat(judged(report)).isEqualTo(State.HEALTHY);
        release("", 2);
        assertThat(look("HelmRelease/web", "shop").reasons().get(0)).startsWith("no Kustomization brings HelmRelease");
    }
}
