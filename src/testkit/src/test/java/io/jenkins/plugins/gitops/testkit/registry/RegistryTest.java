package io.jenkins.plugins.gitops.testkit.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.gitops.testkit.http.Gatekeeper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String NOWHERE = "sha256:" + "0".repeat(64);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Registry registry;

    @BeforeEach
    void start() throws IOException {
        registry = Registry.start(folder);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void givesBackABlobThatWasTakenAtOnce() throws Exception {
        String digest = push("app", "layer");
        assertThat(get("app/blobs/" + digest).body()).isEqualTo("layer");
        assertThat(send("HEAD", "app/blobs/" + digest, "").headers().firstValue("Content-Length"))
                .hasValue("5");
        assertThat(get("other/blobs/" + digest).statusCode()).isEqualTo(404);
    }

    @Test
    void givesAPartOfABlob() throws Exception {
        String digest = push("app", "0123456789");
        HttpResponse<String> part = send("GET", "app/blobs/" + digest, "", "Range", "bytes=2-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(send("GET", "app/blobs/" + digest, "", "Range", "bytes=10-").statusCode())
                .isEqualTo(416);
    }

    @Test
    void takesABlobInChunksAndRefusesAGap() throws Exception {
        String upload = location(send("POST", "app/blobs/uploads/", ""));
        assertThat(sendTo("PATCH", upload, "first", "Content-Range", "0-4")
                        .headers()
                        .firstValue("Range"))
                .hasValue("0-4");
        assertThat(sendTo("PATCH", upload, "late", "Content-Range", "9-12").statusCode())
                .isEqualTo(416);
        assertThat(sendTo("GET", upload, "").headers().firstValue("Range")).hasValue("0-4");
        sendTo("PATCH", upload, "second", "Content-Range", "5-10");
        String digest = Digest.of("firstsecond".getBytes(UTF_8)).toString();
        assertThat(sendTo("PUT", upload + "?digest=" + digest, "").statusCode()).isEqualTo(201);
        assertThat(get("app/blobs/" + digest).body()).isEqualTo("firstsecond");
    }

    @Test
    void refusesBytesThatAreNotWhatTheyAreCalled() throws Exception {
        HttpResponse<String> answer = send("POST", "app/blobs/uploads/?digest=" + NOWHERE, "x");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("DIGEST_INVALID").contains(NOWHERE);
        assertThat(get("app/blobs/" + NOWHERE).statusCode()).isEqualTo(404);
    }

    @Test
    void mountsABlobFromAnotherRepository() throws Exception {
        String digest = push("base", "layer");
        assertThat(send("POST", "app/blobs/uploads/?mount=" + digest + "&from=base", "")
                        .statusCode())
                .isEqualTo(201);
        assertThat(get("app/blobs/" + digest).body()).isEqualTo("layer");
        assertThat(send("POST", "app/blobs/uploads/?mount=" + NOWHERE + "&from=base", "")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void movesATagAndKeepsWhatItPointedAt() throws Exception {
        String old = put("app", "latest", image("one"));
        String fresh = put("app", "latest", image("two"));
        assertThat(get("app/manifests/latest").headers().firstValue("Docker-Content-Digest"))
                .hasValue(fresh);
        assertThat(get("app/manifests/" + old).body()).isEqualTo(image("one"));
        assertThat(get("app/manifests/latest").headers().firstValue("Content-Type"))
                .hasValue(MANIFEST);
    }

    @Test
    void refusesAManifestWhoseLayerIsMissing() throws Exception {
        String manifest = "{\"mediaType\":\"" + MANIFEST + "\",\"layers\":[{\"digest\":\"" + NOWHERE + "\"}]}";
        assertThat(send("PUT", "app/manifests/v1", manifest).body()).contains("MANIFEST_BLOB_UNKNOWN");
        assertThat(get("app/manifests/v1").statusCode()).isEqualTo(404);
        assertThat(send("PUT", "app/manifests/v1", "no json").body()).contains("MANIFEST_INVALID");
    }

    @Test
    void listsTagsPageByPage() throws Exception {
        for (String tag : new String[] {"c", "a", "b"}) {
            put("app", tag, image("one"));
        }
        assertThat(get("app/tags/list").body()).isEqualTo("{\"name\":\"app\",\"tags\":[\"a\",\"b\",\"c\"]}");
        HttpResponse<String> first = get("app/tags/list?n=2");
        assertThat(first.body()).contains("[\"a\",\"b\"]");
        String next = first.headers().firstValue("Link").orElseThrow().replaceAll("</v2/(.*)>.*", "$1");
        assertThat(get(next).body()).contains("[\"c\"]");
        assertThat(get("nothing/tags/list").statusCode()).isEqualTo(404);
    }

    @Test
    void knowsWhatRefersToAnImage() throws Exception {
        String subject = put("app", "v1", image("one"));
        String about =
                "{\"mediaType\":\"" + MANIFEST + "\",\"artifactType\":\"application/x-sbom\",\"subject\":{\"digest\":\""
                        + subject + "\"},\"annotations\":{\"by\":\"test\"}}";
        String sbom = put("app", Digest.of(about.getBytes(UTF_8)).toString(), about);
        JsonNode found = referrers(subject + "?artifactType=application/x-sbom");
        assertThat(found.at("/manifests/0/digest").asText()).isEqualTo(sbom);
        assertThat(found.at("/manifests/0/annotations/by").asText()).isEqualTo("test");
        assertThat(referrers(subject + "?artifactType=other").path("manifests")).isEmpty();
        send("DELETE", "app/manifests/" + sbom, "");
        assertThat(referrers(subject).path("manifests")).isEmpty();
    }

    @Test
    void forgetsATagOrAManifestWithItsTags() throws Exception {
        String digest = put("app", "one", image("x"));
        put("app", "two", image("x"));
        assertThat(send("DELETE", "app/manifests/one", "").statusCode()).isEqualTo(202);
        assertThat(get("app/manifests/" + digest).statusCode()).isEqualTo(200);
        send("DELETE", "app/manifests/" + digest, "");
        assertThat(get("app/manifests/two").statusCode()).isEqualTo(404);
        assertThat(get("app/tags/list").body()).contains("[]");
    }

    @Test
    void keepsEverythingOverARestart() throws Exception {
        String digest = put("app", "v1", image("one"));
        registry.close();
        registry = Registry.start(folder);
        assertThat(get("app/manifests/v1").headers().firstValue("Docker-Content-Digest"))
                .hasValue(digest);
    }

    @Test
    void refusesNamesThatLeaveItsFolder() throws Exception {
        assertThat(get("app/../../etc/blobs/" + NOWHERE).statusCode()).isEqualTo(404);
        assertThat(get("App/tags/list").body()).contains("NAME_INVALID");
        assertThat(get("app/blobs/sha256:short").body()).contains("DIGEST_INVALID");
        assertThat(get("app/manifests/..").statusCode()).isEqualTo(400);
    }

    @Test
    void asksForThePasswordWhereThereIsOne() throws Exception {
        registry.close();
        registry = Registry.start(folder, 0, Gatekeeper.asking("u", "p"));
        assertThat(get("").statusCode()).isEqualTo(401);
        assertThat(send("GET", "", "", "Authorization", "Basic dTpw").statusCode())
                .isEqualTo(200);
    }

    private String push(String repository, String content) throws Exception {
        String digest = Digest.of(content.getBytes(UTF_8)).toString();
        HttpResponse<String> answer = send("POST", repository + "/blobs/uploads/?digest=" + digest, content);
        assertThat(answer.statusCode()).isEqualTo(201);
        return digest;
    }

    private String image(String layer) throws Exception {
        return "{\"mediaType\":\"" + MANIFEST + "\",\"layers\":[{\"digest\":\"" + push("app", layer) + "\"}]}";
    }

    private String put(String repository, String reference, String manifest) throws Exception {
        HttpResponse<String> answer = send("PUT", repository + "/manifests/" + reference, manifest);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Docker-Content-Digest").orElseThrow();
    }

    private JsonNode referrers(String what) throws Exception {
        return new ObjectMapper().readTree(get("app/referrers/" + what).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "");
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        return sendTo(method, "/v2/" + path, body, headers);
    }

    private HttpResponse<String> sendTo(String method, String path, String body, String... headers) throws Exception {
        URI url = URI.create("http://" + registry.host() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
