package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.FaultyLink;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@RealStack({Component.ARGOCD, Component.KUBERNETES, Component.GIT})
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ArgoCdRealTest {
    @TempDir
    Path folder;

    @Test
    void makesTheClusterFollowACommitInGit(Stack stack) throws Exception {
        String namespace = stack.fresh(Component.KUBERNETES);
        String url = stack.fresh(Component.GIT);
        String first = commit(stack, url, "one", "v1");
        application(stack, namespace, url);
        RealKubernetes.await(
                () -> synced(stack, namespace, first) && value(stack, namespace).equals("v1"));
        String second = commit(stack, url, "two", "v2");
        RealKubernetes.await(() ->
                synced(stack, namespace, second) && value(stack, namespace).equals("v2"));
        assertThat(value(stack, namespace)).isEqualTo("v2");
    }

    @Test
    void saysThatItCannotReachARepositoryAndRecovers(Stack stack) throws Exception {
        String namespace = stack.fresh(Component.KUBERNETES);
        String url = stack.fresh(Component.GIT);
        String revision = commit(stack, url, "one", "v1");
        FaultyLink link = stack.link(url).cut();
        application(stack, namespace, link.address());
        RealKubernetes.await(() ->
                app(stack, namespace).at("/status/conditions/0/type").asText().equals("ComparisonError"));
        link.heal();
        RealKubernetes.await(() -> synced(stack, namespace, revision));
        assertThat(value(stack, namespace)).isEqualTo("v1");
    }

    private String commit(Stack stack, String url, String clone, String value) throws Exception {
        var credentials = new UsernamePasswordCredentialsProvider(stack.tell("GIT_USER"), stack.tell("GIT_PASSWORD"));
        try (Git git = Git.cloneRepository()
                .setURI(url)
                .setDirectory(folder.resolve(clone).toFile())
                .setCredentialsProvider(credentials)
                .call()) {
            Files.createDirectories(folder.resolve(clone + "/app"));
            Files.writeString(
                    folder.resolve(clone + "/app/map.yaml"),
                    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndata: {release: " + value + "}\n");
            git.add().addFilepattern("app").call();
            String id = git.commit()
                    .setAuthor("t", "t@example.test")
                    .setCommitter("t", "t@example.test")
                    .setSign(false)
                    .setMessage(value)
                    .call()
                    .getName();
            git.push().setCredentialsProvider(credentials).call();
            return id;
        }
    }

    private static void application(Stack stack, String namespace, String url) {
        String yaml = """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: %1$s, namespace: argocd}
                spec:
                  project: default
                  source: {repoURL: "%2$s", path: app, targetRevision: main}
                  destination: {server: "https://kubernetes.default.svc", namespace: %1$s}
                  syncPolicy: {automated: {prune: true, selfHeal: true}}
                """.formatted(namespace, url);
        try (KubernetesClient client = RealKubernetes.client(stack)) {
            client.load(RealKubernetes.yaml(yaml)).serverSideApply();
        }
    }

    private static boolean synced(Stack stack, String name, String revision) {
        JsonNode app = app(stack, name);
        return app.at("/status/sync/status").asText().equals("Synced")
                && app.at("/status/sync/revision").asText().equals(revision)
                && app.at("/status/health/status").asText().equals("Healthy");
    }

    /** Over Argo CD's own API, with the stack's token. */
    private static JsonNode app(Stack stack, String name) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(stack.tell("ARGOCD_URL") + "/api/v1/applications/" + name + "?refresh=normal"))
                    .header("Authorization", "Bearer " + stack.tell("ARGOCD_TOKEN"))
                    .build();
            return new ObjectMapper()
                    .readTree(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("Cannot ask Argo CD: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot ask Argo CD: interrupted", e);
        }
    }

    private static String value(Stack stack, String namespace) {
        try (KubernetesClient client = RealKubernetes.client(stack)) {
            var map = client.configMaps().inNamespace(namespace).withName("m").get();
            return map == null ? "" : map.getData().get("release");
        }
    }
}
