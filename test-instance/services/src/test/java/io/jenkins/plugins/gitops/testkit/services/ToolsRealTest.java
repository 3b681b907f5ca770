package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@RealStack({
    Component.TOOLS,
    Component.REGISTRY,
    Component.KUBERNETES,
    Component.SEALED_SECRETS,
    Component.TOXIPROXY,
    Component.ALERTMANAGER
})
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ToolsRealTest {
    @TempDir
    Path folder;

    @Test
    void cosignVerifiesWhatItSignedAndNothingElse(Stack stack) throws Exception {
        String image = stack.fresh(Component.REGISTRY);
        String signed = image + "@" + TestImage.push(image + ":v1", "signed");
        String other = image + "@" + TestImage.push(image + ":v2", "other");
        tool(stack, "cosign", "generate-key-pair");
        Said signing = tool(
                stack,
                "cosign",
                "sign",
                "--key",
                "cosign.key",
                "--tlog-upload=false",
                "--use-signing-config=false",
                "--allow-http-registry",
                "--allow-insecure-registry",
                "-y",
                signed);
        assertThat(signing.code()).as(signing.text()).isZero();
        assertThat(verify(stack, signed).code())
                .as(verify(stack, signed).text())
                .isZero();
        assertThat(verify(stack, other).code()).isNotZero();
    }

    @Test
    void aSealedSecretIsOpenedInTheClusterOnly(Stack stack) throws Exception {
        String namespace = stack.fresh(Component.KUBERNETES);
        Files.writeString(
                folder.resolve("secret.yaml"),
                "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: " + namespace
                        + "}\nstringData: {password: canary}\n");
        Said sealed = tool(
                stack,
                "kubeseal",
                "--cert",
                stack.tell("SEALED_SECRETS_URL") + "/v1/cert.pem",
                "-f",
                "secret.yaml",
                "-w",
                "sealed.json");
        assertThat(sealed.code()).as(sealed.text()).isZero();
        assertThat(Files.readString(folder.resolve("sealed.json"))).doesNotContain("canary");
        assertThat(tool(stack, "kubectl", "apply", "-f", "sealed.json").code()).isZero();
        RealKubernetes.await(() ->
                tool(stack, "kubectl", "-n", namespace, "get", "secret", "s").code() == 0);
    }

    @Test
    void toxiproxySlowsARegistry(Stack stack) throws Exception {
        String name = "registry-" + ProcessHandle.current().pid();
        String api = stack.tell("TOXIPROXY_URL");
        String made = post(
                api + "/proxies",
                "{\"name\":\"" + name + "\",\"listen\":\"127.0.0.1:0\",\"upstream\":\"" + stack.tell("REGISTRY")
                        + "\"}");
        post(api + "/proxies/" + name + "/toxics", "{\"type\":\"latency\",\"attributes\":{\"latency\":300}}");
        String listen = made.replaceFirst("(?s).*\"listen\":\"([^\"]+)\".*", "$1");
        long began = System.nanoTime();
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + listen + "/v2/"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void amtoolSeesAnAlertThatWasPosted(Stack stack) throws Exception {
        post(
                stack.tell("ALERTMANAGER_URL") + "/api/v2/alerts",
                "[{\"labels\":{\"alertname\":\"TooSlow\",\"severity\":\"critical\"}}]");
        RealKubernetes.await(
                () -> tool(stack, "amtool", "--alertmanager.url", stack.tell("ALERTMANAGER_URL"), "alert", "query")
                        .text()
                        .contains("TooSlow"));
    }

    private Said verify(Stack stack, String image) {
        return tool(
                stack,
                "cosign",
                "verify",
                "--key",
                "cosign.pub",
                "--insecure-ignore-tlog=true",
                "--allow-http-registry",
                "--allow-insecure-registry",
                image);
    }

    private record Said(int code, String text) {}

    private Said tool(Stack stack, String name, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(stack.tell("BIN") + "/" + name)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment()
                .putAll(Map.of(
                        "COSIGN_PASSWORD", "", "KUBECONFIG", stack.tell("KUBECONFIG"), "HOME", folder.toString()));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot run " + name + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot run " + name + ": interrupted", e);
        }
    }

    private static String post(String url, String body) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }
}
