package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.gitops.checks.Checks;
import io.jenkins.plugins.gitops.checks.Family;
import io.jenkins.plugins.gitops.checks.Inspection;
import io.jenkins.plugins.gitops.checks.Kind;
import io.jenkins.plugins.gitops.checks.Kinds;
import io.jenkins.plugins.gitops.checks.Reading;
import io.jenkins.plugins.gitops.checks.Report;
import io.jenkins.plugins.gitops.checks.Snapshot;
import io.jenkins.plugins.gitops.checks.SnapshotSource.Wanted;
import io.jenkins.plugins.gitops.connectors.kubernetes.ClusterAccess;
import io.jenkins.plugins.gitops.connectors.kubernetes.snapshot.Bounds;
import io.jenkins.plugins.gitops.connectors.kubernetes.snapshot.ClusterSnapshots;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All checks over a real API server, with objects that are wrong in ways that it accepts. */
@RealStack(Component.KUBERNETES)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SnapshotRealTest {
    private static final List<Wrong> FIRES = List.of(
            new Wrong("image-tag-fixed", "Deployment %s/web"),
            new Wrong("image-by-digest", "Deployment %s/web"),
            new Wrong("probe-readiness", "Deployment %s/web"),
            new Wrong("requests-set", "Deployment %s/web"),
            new Wrong("memory-limit-set", "Deployment %s/web"),
            new Wrong("security-privileged", "Deployment %s/web"),
            new Wrong("security-non-root", "Deployment %s/web"),
            new Wrong("secret-there", "Deployment %s/web"),
            new Wrong("config-map-key-there", "Deployment %s/web"),
            new Wrong("deployment-paused", "Deployment %s/web"),
            new Wrong("deployment-available", "Deployment %s/web"),
            new Wrong("service-endpoints", "Service %s/web"),
            new Wrong("ingress-backend", "Ingress %s/web"),
            new Wrong("ingress-secret-there", "Ingress %s/web"),
            new Wrong("autoscaler-target", "HorizontalPodAutoscaler %s/web"),
            new Wrong("cron-job-active", "CronJob %s/nightly"));

    private static final String WRONG = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            data: {there: "1"}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              paused: true
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - name: web
                    image: example.test/web:latest
                    securityContext: {privileged: true}
                    envFrom: [{secretRef: {name: gone}}]
                    env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: missing}}}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {selector: {app: web}, ports: [{port: 80}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web}
            spec:
              ingressClassName: nobody
              tls: [{secretName: web-tls}]
              rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 81}}}}]}}]
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: web}
            spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: other}}
            ---
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: nightly}
            spec:
              schedule: "0 3 * * *"
              suspend: true
              jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: example.test/c:1}]}}}}
            """;

    private record Wrong(String id, String object) {}

    private static Snapshot take(Stack stack, String token, Set<Kind> kinds, Set<String> namespaces)
            throws IOException {
        ClusterAccess access = new ClusterAccess.Token(
                URI.create(stack.tell("KUBERNETES_URL")),
                Files.readString(Path.of(stack.tell("KUBERNETES_CA"))),
                token);
        try (ClusterSnapshots snapshots = new ClusterSnapshots(cluster -> access, Clock.systemUTC(), Bounds.USUAL)) {
            return snapshots
                    .take(new Wanted("stack", kinds, namespaces))
                    .toCompletableFuture()
                    .join()
                    .snapshot();
        }
    }

    private static Inspection inspection() {
        return new Inspection(Checks.of(Family.INFRASTRUCTURE, Family.APPLICATIONS), Runnable::run);
    }

    @Test
    void findsWhatIsWrongAndLooksEverywhere(Stack stack) throws IOException {
        String namespace = stack.fresh(Component.KUBERNETES);
        try (KubernetesClient client = RealKubernetes.client(stack)) {
            client.load(RealKubernetes.yaml(WRONG)).inNamespace(namespace).serverSideApply();
        }
        Snapshot snapshot =
                take(stack, stack.tell("KUBERNETES_TOKEN"), inspection().needs(), Set.of());
        Report report = inspection().of(snapshot);
        assertThat(report.version()).startsWith("v1.");
        for (Wrong wanted : FIRES) {
            assertThat(report.result(wanted.id).orElseThrow().findings())
                    .as(wanted.id)
                    .extracting(noted -> noted.finding().object())
                    .contains(wanted.object.formatted(namespace));
        }
        assertThat(report.results())
                .filteredOn(result -> result.verdict().kind() == Verdict.Kind.INCONCLUSIVE)
                .as("an administrator may look everywhere")
                .isEmpty();
        assertThat(snapshot.all(Kinds.SERVER_CERTIFICATE)).hasSize(1);
        assertThat(report.json()).doesNotContain(stack.tell("KUBERNETES_TOKEN"));
    }

    @Test
    void saysWhichRightAnAccountLacks(Stack stack) throws IOException {
        String namespace = stack.fresh(Component.KUBERNETES);
        String token;
        try (KubernetesClient client = RealKubernetes.client(stack)) {
            client.load(RealKubernetes.yaml("""
                            apiVersion: v1
                            kind: ServiceAccount
                            metadata: {name: looker}
                            ---
                            apiVersion: rbac.authorization.k8s.io/v1
                            kind: Role
                            metadata: {name: looker}
                            rules: [{apiGroups: [""], resources: [pods], verbs: [list]}]
                            ---
                            apiVersion: rbac.authorization.k8s.io/v1
                            kind: RoleBinding
                            metadata: {name: looker}
                            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: looker}
                            subjects: [{kind: ServiceAccount, name: looker, namespace: NAMESPACE}]
                            """.replace("NAMESPACE", namespace)))
                    .inNamespace(namespace)
                    .serverSideApply();
            token = client.serviceAccounts()
                    .inNamespace(namespace)
                    .withName("looker")
                    .tokenRequest()
                    .getStatus()
                    .getToken();
        }
        Set<Kind> kinds = Set.of(Kinds.POD, Kinds.NODE, Kinds.SECRET);
        Snapshot all = take(stack, token, kinds, Set.of());
        assertThat(((Reading.Unknown) all.reading(Kinds.POD)).why())
                .contains("Cannot list '/api/v1/pods' in cluster 'stack': the account may not", "grant it: list pods");
        Snapshot one = take(stack, token, kinds, Set.of(namespace));
        assertThat(one.reading(Kinds.POD)).isInstanceOf(Reading.Found.class);
        assertThat(((Reading.Unknown) one.reading(Kinds.SECRET)).why()).contains("grant it: list secrets");
    }
}
