package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.gitops.connectors.kubernetes.ClusterAccess;
import io.jenkins.plugins.gitops.connectors.kubernetes.ClusterAgents;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.promotion.Delivered;
import io.jenkins.plugins.gitops.promotion.Delivered.Answer;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** I11 with nothing in between: commits in a real Git server, a real Argo CD, real pods. */
@RealStack({Component.ARGOCD, Component.KUBERNETES, Component.GIT, Component.REGISTRY, Component.TOOLS})
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class AgentsRealTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private Stack stack;
    private String namespace;
    private String repository;
    private String image;
    private ClusterAgents agents;

    @BeforeEach
    void start(Stack given) throws Exception {
        stack = given;
        assumeTrue(stack.tell("KUBERNETES_NODES").equals("real"), "the nodes are kwok's: no container runs");
        namespace = stack.fresh(Component.KUBERNETES);
        repository = stack.fresh(Component.GIT);
        image = stack.fresh(Component.REGISTRY);
        ClusterAccess kubernetes = new ClusterAccess.Token(
                URI.create(stack.tell("KUBERNETES_URL")),
                Files.readString(Path.of(stack.tell("KUBERNETES_CA"))),
                stack.tell("KUBERNETES_TOKEN"));
        ClusterAccess argo =
                new ClusterAccess.ArgoServer(URI.create(stack.tell("ARGOCD_URL")), "", stack.tell("ARGOCD_TOKEN"));
        agents = new ClusterAgents(name -> name.equals("argo") ? argo : kubernetes, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        if (agents != null) {
            agents.close();
        }
    }

    private String push(String version) throws Exception {
        return TestImage.push(image + ":" + version, RealKubernetes.binary("webapp"), "/webapp", version);
    }

    private AgentQuestion question(String agent) {
        return new AgentQuestion(
                "here", new AgentRule(AgentRule.Kind.ARGO_CD, agent, "argocd", namespace, true, Duration.ofMinutes(3)));
    }

    private AgentReport look(String agent) {
        return agents.look(question(agent)).toCompletableFuture().join();
    }

    private Delivered delivered(String commit, String digest, Instant at) {
        return new Delivered(
                new CommitId(commit),
                later -> false,
                List.of(new Delivered.Expected(image, Set.of(new ImageDigest(digest)))),
                at,
                PATIENCE);
    }

    @Test
    void callsACommitHealthyOnlyWhenEveryPodRunsItsImage() throws Exception {
        String one = push("v1");
        String two = push("v2");
        Instant begun = Instant.now();
        String first = commit(one);
        application("automated: {prune: true}");
        follow("here", delivered(first, one, begun), one);
        Instant again = Instant.now();
        String second = commit(two);
        agents.refresh(question("here")).toCompletableFuture().join();
        assertThat(delivered(second, two, again).judge(look("here")).state()).isEqualTo(State.NOT_YET);
        List<String> phrases = follow("here", delivered(second, two, again), two);
        assertThat(phrases).as("what was told on the way").hasSizeGreaterThan(1);
        assertThat(delivered(second, two, again).judge(look("argo")).state()).isEqualTo(State.HEALTHY);
    }

    @Test
    void saysWhichPodIsBrokenAndWhy() throws Exception {
        push("v1");
        String nowhere = "sha256:" + "9".repeat(64);
        Instant begun = Instant.now();
        String commit = commit(nowhere);
        application("automated: {prune: true}");
        for (String agent : List.of("here", "argo")) {
            Answer[] last = new Answer[1];
            RealKubernetes.await(() -> {
                last[0] = delivered(commit, nowhere, begun).judge(look(agent));
                return last[0].state() == State.BROKEN;
            });
            assertThat(last[0].reason())
                    .contains("Deployment/web, pod web-", "ImagePull", "last event: ")
                    .contains(image);
        }
    }

    @Test
    void syncsOnRequestWhereNothingSyncsByItself() throws Exception {
        String one = push("v1");
        Instant begun = Instant.now();
        String commit = commit(one);
        application("syncOptions: [ServerSideApply=true]");
        Delivered delivered = delivered(commit, one, begun);
        RealKubernetes.await(() -> delivered.judge(look("here")).reason().contains("has not synced it"));
        assertThat(agents.requestSync(question("argo"), new CommitId(commit))
                        .toCompletableFuture()
                        .join())
                .isTrue();
        follow("argo", delivered, one);
        assertThat(agents.requestSync(question("here"), new CommitId(commit))
                        .toCompletableFuture()
                        .join())
                .isFalse();
    }

    /** Follows until healthy, and holds the answer against the pods as another client sees them. */
    private List<String> follow(String agent, Delivered delivered, String digest) {
        List<String> phrases = new ArrayList<>();
        RealKubernetes.await(() -> {
            Answer answer = delivered.judge(look(agent));
            assertThat(answer.state()).as(answer.reason()).isNotEqualTo(State.BROKEN);
            if (phrases.isEmpty() || !phrases.get(phrases.size() - 1).equals(answer.reason())) {
                phrases.add(answer.reason());
            }
            if (answer.state() != State.HEALTHY && answer.refresh()) {
                agents.refresh(question(agent)).toCompletableFuture().join();
            }
            return answer.state() == State.HEALTHY;
        });
        try (KubernetesClient client = RealKubernetes.client(stack)) {
            List<Pod> pods = client.pods().inNamespace(namespace).list().getItems();
            assertThat(pods)
                    .hasSize(2)
                    .allSatisfy(pod -> assertThat(pod.getStatus()
                                    .getContainerStatuses()
                                    .get(0)
                                    .getImageID())
                            .endsWith(digest));
        }
        return phrases;
    }

    private String commit(String digest) throws Exception {
        var credentials = new UsernamePasswordCredentialsProvider(stack.tell("GIT_USER"), stack.tell("GIT_PASSWORD"));
        Path clone = Files.createTempDirectory(folder, "clone");
        try (Git git = Git.cloneRepository()
                .setURI(repository)
                .setDirectory(clone.toFile())
                .setCredentialsProvider(credentials)
                .call()) {
            Files.createDirectories(clone.resolve("app"));
            Files.writeString(clone.resolve("app/web.yaml"), """
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: web}
                    spec:
                      replicas: 2
                      selector: {matchLabels: {app: web}}
                      template:
                        metadata: {labels: {app: web}}
                        spec: {containers: [{name: web, image: "%s@%s", readinessProbe: {httpGet: {path: /, port: 8080}, periodSeconds: 1}}]}
                    """.formatted(image, digest));
            git.add().addFilepattern("app").call();
            String id = git.commit()
                    .setAuthor("t", "t@example.test")
                    .setCommitter("t", "t@example.test")
                    .setSign(false)
                    .setMessage(digest)
                    .call()
                    .getName();
            git.push().setCredentialsProvider(credentials).call();
            return id;
        }
    }

    private void application(String policy) {
        String yaml = """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: %1$s, namespace: argocd}
                spec:
                  project: default
                  source: {repoURL: "%2$s", path: app, targetRevision: main}
                  destination: {server: "https://kubernetes.default.svc", namespace: %1$s}
                  syncPolicy: {%3$s}
                """.formatted(namespace, repository, policy);
        try (KubernetesClient client = RealKubernetes.client(stack)) {
            client.load(RealKubernetes.yaml(yaml)).serverSideApply();
        }
    }
}
