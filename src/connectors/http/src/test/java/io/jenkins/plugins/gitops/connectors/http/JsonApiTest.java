package io.jenkins.plugins.gitops.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.testkit.http.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JsonApiTest {
    private final Map<String, String> headers = new HashMap<>();
    private int status = 200;
    private String answer = "{}";
    private String asked = "";
    private LocalServer server;
    private JsonApi api;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start(0, exchange -> {
            asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        });
        api = new JsonApi(
                "the shop", server.url(), () -> Map.of("Authorization", "Bearer s3cret"), Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonAnswer get() {
        return api.call("GET", "/things?token=s3cret", new Json.Null(), Set.of())
                .body();
    }

    @Test
    void sendsWithItsHeadersAndNoEmptyBody() {
        answer = "{\"a\":[{\"b\":true,\"c\":null,\"at\":\"2026-01-05T10:00:00.5+0100\"}]}";
        JsonAnswer item = get().get("a").items().get(0);
        assertThat(asked).isEqualTo("GET /things?token=s3cret Bearer s3cret null ");
        assertThat(item.yes("b")).isTrue();
        assertThat(item.find("c")).isEmpty();
        assertThat(item.get("at").time()).isEqualTo(Instant.parse("2026-01-05T09:00:00.5Z"));
        api.call("PUT", "/things", Json.of(Map.of("n", 1)), Set.of());
        assertThat(asked).isEqualTo("PUT /things Bearer s3cret application/json {\"n\":1}");
    }

    @Test
    void sendsFormsEncoded() {
        api.post("/form", Map.of("q", "a b&c=ü")).toCompletableFuture().join();
        assertThat(asked).endsWith("application/x-www-form-urlencoded q=a%20b%26c%3D%C3%BC");
        api.get("/form").toCompletableFuture().join();
        assertThat(asked).startsWith("GET /form ");
    }

    @Test
    void handsOutStatusesThatTheCallerWantsToSee() {
        status = 404;
        answer = "not even JSON";
        assertThat(api.call("GET", "/gone", new Json.Null(), Set.of(404)).status())
                .isEqualTo(404);
        status = 204;
        answer = "";
        assertThat(get().value()).isEqualTo(new Json.Null());
    }

    @Test
    void tellsWhatMayBeDoneNextByTheKindOfFailure() {
        fails(401, FailureKind.REFUSED, "check its credentials");
        fails(403, FailureKind.REFUSED, "give its credentials the permission");
        fails(404, FailureKind.REFUSED, "whether the credentials may see it");
        fails(307, FailureKind.REFUSED, "configure the address that it redirects to");
        fails(418, FailureKind.REFUSED, "see what it says");
        fails(409, FailureKind.CONFLICT, "status 409");
        fails(500, FailureKind.UNREACHABLE, "status 500");
        fails(503, FailureKind.OVERLOADED, "status 503");
        fails(429, FailureKind.OVERLOADED, "status 429");
        headers.put("X-RateLimit-Remaining", "0");
        fails(403, FailureKind.OVERLOADED, "status 403");
    }

    @Test
    void saysWhatTheFarSideSaid() {
        answer = "{\"message\":\"no such thing\"}";
        fails(422, FailureKind.REFUSED, "it answered status 422 and said 'no such thing'; see what it says");
        answer = "{\"error\":{\"code\":7}}";
        fails(400, FailureKind.REFUSED, "and said '{\"code\":7}'");
    }

    @Test
    void keepsTheTimeThatTheFarSideAskedFor() {
        headers.put("Retry-After", "7");
        status = 429;
        assertThatThrownBy(this::get)
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7)));
    }

    private void fails(int with, FailureKind kind, String why) {
        status = with;
        assertThatThrownBy(this::get)
                .hasMessageStartingWith("Cannot GET /things of the shop: ")
                .hasMessageContaining(why)
                .hasMessageNotContaining("s3cret")
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @Test
    void namesThePlaceInAnAnswerThatIsWrong() {
        answer = "{\"a\":{\"b\":[1]}}";
        JsonAnswer b = get().get("a").get("b");
        assertThatThrownBy(() -> b.items().get(0).text())
                .hasMessage("Cannot go by the shop's answer to GET /things: it is no text at 'a.b[0]';"
                        + " see whether its version is one that is known");
        assertThatThrownBy(b::number).hasMessageContaining("it is no number at 'a.b'");
        assertThatThrownBy(() -> get().get("x")).hasMessageContaining("it has no 'x'");
        assertThatThrownBy(() -> get().items()).hasMessageContaining("it is no list");
        assertThatThrownBy(() -> new JsonAnswer("it", "t", Json.of("soon")).time())
                .hasMessageContaining("it is no time");
        answer = "{\"a\":";
        assertThatThrownBy(this::get).hasMessageContaining("it is no JSON");
        answer = "\"" + "x".repeat(17 * 1024 * 1024) + "\"";
        assertThatThrownBy(this::get).hasMessageContaining("it has more than 16777216 bytes");
    }

    @Test
    void tellsWhyNobodyAnswered() {
        server.close();
        assertThatThrownBy(this::get)
                .hasMessage("Cannot GET /things of the shop: the connection was refused; look whether it is up");
    }

    @Test
    void tellsNoSecretOfAHeaderThatCannotBe() {
        JsonApi broken = new JsonApi(
                "the shop",
                URI.create("http://127.0.0.1:1/"),
                () -> Map.of("Authorization", "s3cret\n"),
                Duration.ofSeconds(1));
        assertThatThrownBy(() -> broken.get("/things"))
                .hasMessageContaining("its credentials hold what no header may")
                .hasMessageNotContaining("s3cret");
    }
}
