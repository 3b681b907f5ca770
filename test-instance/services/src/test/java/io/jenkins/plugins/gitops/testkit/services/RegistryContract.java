package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What a registry does for a test, whichever it is. */
abstract class RegistryContract {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void servesAnImageThatJibPushed(Stack stack) throws Exception {
        String image = stack.fresh(Component.REGISTRY);
        String digest = TestImage.push(image + ":v1", "hello");
        HttpResponse<String> manifest = get(stack, name(stack, image), "manifests/v1");
        assertThat(manifest.headers().firstValue("Docker-Content-Digest")).contains(digest);
        assertThat(get(stack, name(stack, image), "tags/list").body()).contains("v1");
    }

    @Test
    void givesTheSameImageTheSameDigest(Stack stack) throws Exception {
        String image = stack.fresh(Component.REGISTRY);
        assertThat(TestImage.push(image + ":v1", "same")).isEqualTo(TestImage.push(image + ":v2", "same"));
    }

    @Test
    void listsWhatRefersToAnImage(Stack stack) throws Exception {
        String image = stack.fresh(Component.REGISTRY);
        String digest = TestImage.push(image + ":v1", "hello");
        String name = name(stack, image);
        blob(stack, name, "{}");
        String manifest = "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\","
                + "\"artifactType\":\"application/vnd.test\",\"config\":{\"mediaType\":\"application/vnd.oci.empty.v1+json\",\"digest\":\""
                + sha256("{}")
                + "\",\"size\":2},\"layers\":[],\"subject\":{\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"digest\":\""
                + digest + "\",\"size\":1}}";
        HttpResponse<String> put = http.send(
                HttpRequest.newBuilder(uri(stack, name, "manifests/" + sha256(manifest)))
                        .header("Content-Type", "application/vnd.oci.image.manifest.v1+json")
                        .PUT(HttpRequest.BodyPublishers.ofString(manifest))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(get(stack, name, "referrers/" + digest).body()).contains(sha256(manifest), "application/vnd.test");
    }

    @Test
    void knowsNothingThatWasNotPushed(Stack stack) throws Exception {
        String name = name(stack, stack.fresh(Component.REGISTRY));
        assertThat(get(stack, name, "manifests/v1").statusCode()).isEqualTo(404);
        assertThat(get(stack, name, "blobs/" + sha256("nothing")).statusCode()).isEqualTo(404);
    }

    private void blob(Stack stack, String name, String content) throws Exception {
        HttpResponse<String> begun = http.send(
                HttpRequest.newBuilder(uri(stack, name, "blobs/uploads/"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String location = begun.headers().firstValue("Location").orElseThrow();
        URI put = uri(stack, name, "x")
                .resolve(location + (location.contains("?") ? "&" : "?") + "digest=" + sha256(content));
        http.send(
                HttpRequest.newBuilder(put)
                        .PUT(HttpRequest.BodyPublishers.ofString(content))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(Stack stack, String name, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(stack, name, path))
                        .header(
                                "Accept",
                                "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json, */*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(Stack stack, String name, String path) {
        return URI.create("http://" + stack.tell("REGISTRY") + "/v2/" + name + "/" + path);
    }

    private static String name(Stack stack, String image) {
        return image.substring(stack.tell("REGISTRY").length() + 1);
    }

    private static String sha256(String content) throws Exception {
        return "sha256:"
                + HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
    }
}
