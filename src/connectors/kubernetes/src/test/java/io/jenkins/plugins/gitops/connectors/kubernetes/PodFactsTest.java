package io.jenkins.plugins.gitops.connectors.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.port.AgentReport.Health;
import io.jenkins.plugins.gitops.port.RunningImage;
import io.jenkins.plugins.gitops.port.RunningImage.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodFactsTest {
    private static final String RUNS = "sha256:" + "1".repeat(64);
    private static final String WANTED = "sha256:" + "2".repeat(64);

    private static JsonNode yaml(String text) {
        return Serialization.unmarshal(text, JsonNode.class);
    }

    private static RunningImage only(String metadata, String phase, String ready, String status) {
        return PodFacts.of("Deployment/web", yaml("""
            metadata: {name: web-1%s}
            spec: {containers: [{name: web, image: "shop@%s"}]}
            status:
              phase: %s
              conditions: [{type: Ready, status: "%s"}]
              containerStatuses: [{name: web, %s}]
            """.formatted(metadata, WANTED, phase, ready, status)))
                .get(0);
    }

    @Test
    void believesTheNodeAboutWhatRuns() {
        RunningImage image = only("", "Running", "True", "ready: true, imageID: 'mirror/shop@" + RUNS + "'");
        assertThat(image.digest()).contains(new ImageDigest(RUNS));
        assertThat(image.standing()).isEqualTo(Standing.READY);
    }

    @Test
    void takesTheSpecificationForWhatDoesNotRunYet() {
        RunningImage image = only("", "Pending", "False", "ready: false, imageID: ''");
        assertThat(image.digest()).contains(new ImageDigest(WANTED));
        assertThat(image.standing()).isEqualTo(Standing.NOT_READY);
    }

    @Test
    void doesNotTakeAnImageIdOfTheNodesOwnForADigest() {
        RunningImage image = only("", "Running", "True", "ready: true, imageID: '" + RUNS + "'");
        assertThat(image.digest()).isEmpty();
        assertThat(image.trouble()).startsWith("its node tells no registry digest");
    }

    @Test
    void isReadyOnlyWhereThePodTakesTraffic() {
        assertThat(only("", "Running", "False", "ready: true, imageID: 'shop@" + RUNS + "'")
                        .standing())
                .isEqualTo(Standing.NOT_READY);
        assertThat(only(", deletionTimestamp: now", "Running", "True", "ready: true, imageID: 'shop@" + RUNS + "'")
                        .standing())
                .isEqualTo(Standing.ENDING);
    }

    @ParameterizedTest
    @CsvSource({
        "CrashLoopBackOff,3,STUCK",
        "CrashLoopBackOff,2,NOT_READY",
        "ImagePullBackOff,0,STUCK",
        "CreateContainerConfigError,0,STUCK",
        "ContainerCreating,0,NOT_READY"
    })
    void isStuckWhereItDoesNotGetUpByItself(String reason, int restarts, Standing standing) {
        RunningImage image = only(
                "",
                "Pending",
                "False",
                "ready: false, restartCount: %d, state: {waiting: {reason: %s}}".formatted(restarts, reason));
        assertThat(image.standing()).isEqualTo(standing);
    }

    @Test
    void leavesOutAPodThatFailedAndIsReplaced() {
        assertThat(PodFacts.of(
                        "Deployment/web",
                        yaml("metadata: {name: x, ownerReferences: [{kind: ReplicaSet}]}\nstatus: {phase: Failed}")))
                .isEmpty();
    }

    @Test
    void tellsThatAPodFindsNoNode() {
        RunningImage image = PodFacts.of("Deployment/web", yaml("""
            metadata: {name: web-1}
            spec: {containers: [{name: web, image: shop}]}
            status:
              phase: Pending
              conditions: [{type: PodScheduled, status: "False", message: 0/1 nodes are available}]
            """)).get(0);
        assertThat(image.trouble()).isEqualTo("it cannot be scheduled: 0/1 nodes are available");
        assertThat(image.digest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DEPLOYMENT   | spec: {replicas: 2}, status: {updatedReplicas: 2, availableReplicas: 2, replicas: 2}         | HEALTHY     |
        DEPLOYMENT   | spec: {replicas: 2}, status: {updatedReplicas: 1, availableReplicas: 2, replicas: 2}         | PROGRESSING | 1 of 2 copies are of the newest specification
        DEPLOYMENT   | spec: {replicas: 2}, status: {updatedReplicas: 2, availableReplicas: 2, replicas: 3}         | PROGRESSING | 1 old copies have still to go
        DEPLOYMENT   | spec: {replicas: 2}, status: {updatedReplicas: 2, availableReplicas: 1, replicas: 2}         | PROGRESSING | 1 of 2 copies are ready
        DEPLOYMENT   | spec: {paused: true}                                                                         | SUSPENDED   | its rollout is paused
        DEPLOYMENT   | metadata: {generation: 2}, status: {observedGeneration: 1}                                   | PROGRESSING | its controller has not seen its newest specification
        DEPLOYMENT   | status: {conditions: [{type: Progressing, status: 'False', reason: R, message: late}]}       | DEGRADED    | R: late
        STATEFUL_SET | spec: {replicas: 3, updateStrategy: {rollingUpdate: {partition: 2}}}, status: {updatedReplicas: 1, readyReplicas: 3} | HEALTHY |
        STATEFUL_SET | spec: {replicas: 2, updateStrategy: {type: OnDelete}}, status: {readyReplicas: 1}            | PROGRESSING | 1 of 2 copies are ready
        DAEMON_SET   | status: {desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 2}           | HEALTHY     |
        REPLICA_SET  | spec: {replicas: 1}, status: {availableReplicas: 0}                                          | PROGRESSING | 0 of 1 copies are ready
        JOB          | status: {conditions: [{type: Failed, status: 'True', reason: R, message: m}]}                | DEGRADED    | R: m
        JOB          | status: {conditions: [{type: Complete, status: 'True'}]}                                     | HEALTHY     |
        JOB          | status: {}                                                                                   | PROGRESSING | it has not finished
        POD          | status: {phase: Failed, message: evicted}                                                    | DEGRADED    | it failed: evicted
        POD          | status: {phase: Running, conditions: [{type: Ready, status: 'True'}]}                        | HEALTHY     |
        POD          | status: {phase: Pending}                                                                     | PROGRESSING | it is not ready
        ROLLOUT      | status: {phase: Paused, message: canary}                                                     | SUSPENDED   | canary
        ROLLOUT      | status: {phase: Degraded, message: m}                                                        | DEGRADED    | m
        ROLLOUT      | status: {phase: Healthy}                                                                     | HEALTHY     |
        ROLLOUT      | status: {}                                                                                   | PROGRESSING | it is under way
        CRON_JOB     | status: {}                                                                                   | HEALTHY     |
        """)
    void tellsHowWellAWorkloadIsByItsOwnStatus(Kind kind, String yaml, Health health, String reason) {
        WorkloadHealth found = WorkloadHealth.of(kind, yaml("---\n{" + yaml + "}"));
        assertThat(found.health()).isEqualTo(health);
        assertThat(found.reason()).isEqualTo(reason == null ? "" : reason);
    }

    @Test
    void putsASelectorIntoWords() {
        JsonNode selector = yaml("""
            matchLabels: {app: web}
            matchExpressions:
            - {key: tier, operator: In, values: [a, b]}
            - {key: tier, operator: NotIn, values: [c]}
            - {key: x, operator: Exists}
            - {key: y, operator: DoesNotExist}
            """);
        assertThat(ClusterObjects.selector(selector)).isEqualTo("app=web,tier in (a,b),tier notin (c),x,!y");
    }
}
