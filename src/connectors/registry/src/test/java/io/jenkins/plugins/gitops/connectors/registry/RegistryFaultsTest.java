package io.jenkins.plugins.gitops.connectors.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry that misbehaves, answer by answer. */
class RegistryFaultsTest {
    private static final String CANARY = "s3cret-canary";

    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Answer answer = exchange -> reply(exchange, 500, "");

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                            .orElse("-"));
            exchange.getRequestBody().readAllBytes();
            answer.give(exchange);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void handsOnThePatienceThatABusyRegistryAsksFor() {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "17");
            reply(exchange, 429, "");
        };
        assertThatThrownBy(() -> registry(Optional.empty()).tags("app"))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(FailureKind.OVERLOADED);
                    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
                });
    }

    @Test
    void tellsAnonymousRequestsFromWrongLoginsAndShowsNoSecret() {
        answer = exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"x\"");
            reply(exchange, 401, "");
        };
        assertThatThrownBy(() -> registry(Optional.empty()).tags("app"))
                .hasMessageContaining("anonymous request")
                .hasMessageContaining("configure credentials");
        assertThatThrownBy(() -> registry(login()).tags("app"))
                .hasMessageContaining("check the credentials")
                .hasMessageNotContaining(CANARY);
        assertThat(login().toString()).doesNotContain(CANARY);
    }

    @Test
    void fetchesABearerTokenOnceAndUsesItUntilItEnds() {
        FakeClock clock = new FakeClock();
        answer = exchange -> {
            if (exchange.getRequestURI().getPath().equals("/token")) {
                reply(exchange, 200, "{\"token\":\"t1\",\"expires_in\":100}");
            } else if ("Bearer t1".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                reply(exchange, 200, "{\"tags\":[\"v1\"]}");
            } else {
                exchange.getResponseHeaders()
                        .set("WWW-Authenticate", "Bearer realm=\"http://" + address() + "/token\",service=\"reg\"");
                reply(exchange, 401, "");
            }
        };
        OciRegistry registry = new OciRegistry(
                HttpClient.newHttpClient(), new RegistrySite(address(), true, RegistryFaultsTest::login), clock);
        assertThat(registry.tags("app")).containsExactly("v1");
        assertThat(registry.tags("app")).containsExactly("v1");
        assertThat(asked.stream().filter(request -> request.contains("/token"))).hasSize(1);
        clock.advance(Duration.ofSeconds(95));
        assertThat(registry.tags("app")).containsExactly("v1");
        assertThat(asked.stream().filter(request -> request.contains("/token"))).hasSize(2);
    }

    @Test
    void refusesBytesThatAreNotWhatTheDigestSays() {
        answer = exchange -> reply(exchange, 200, "{\"schemaVersion\":2}");
        ImageDigest other = Sha256.digest(new byte[] {1});
        assertThatThrownBy(() -> registry(Optional.empty()).manifest("app", other))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("its bytes have the digest");
        assertThatThrownBy(() -> registry(Optional.empty()).blob("app", other)).hasMessageContaining("do not use it");
    }

    @Test
    void goesOnWithAnUploadWhereItWasCut() {
        byte[] bytes = new byte[Upload.CHUNK + 5];
        List<String> ranges = Collections.synchronizedList(new ArrayList<>());
        boolean[] cut = {true};
        answer = exchange -> {
            exchange.getResponseHeaders().set("Location", "/v2/app/blobs/uploads/1");
            switch (exchange.getRequestMethod()) {
                case "HEAD" -> exchange.sendResponseHeaders(404, -1);
                case "POST" -> reply(exchange, 202, "");
                case "PATCH" -> {
                    ranges.add(exchange.getRequestHeaders().getFirst("Content-Range"));
                    boolean second = ranges.size() == 2 && cut[0];
                    if (second) cut[0] = false;
                    reply(exchange, second ? 502 : 202, "");
                }
                case "GET" -> {
                    exchange.getResponseHeaders().set("Range", "0-" + (Upload.CHUNK - 1));
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> reply(exchange, 201, "");
            }
        };
        registry(Optional.empty()).upload("app", Sha256.digest(bytes), OciRegistryTest.content(bytes));
        String last = Upload.CHUNK + "-" + (Upload.CHUNK + 4);
        assertThat(ranges).containsExactly("0-" + (Upload.CHUNK - 1), last, last);
    }

    @Test
    void doesNotFollowAnUploadToAnotherHost() {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Location", "http://elsewhere.example/upload");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(head ? 404 : 202, -1);
        };
        byte[] bytes = {1};
        assertThatThrownBy(() -> registry(login()).upload("app", Sha256.digest(bytes), OciRegistryTest.content(bytes)))
                .hasMessageContaining("elsewhere.example");
    }

    @Test
    void keepsAListForRegistriesThatHaveNoReferrers() {
        answer = exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.contains("/referrers/")) reply(exchange, 404, "");
            else
                reply(
                        exchange,
                        200,
                        "{\"manifests\":[{\"mediaType\":\"m\",\"artifactType\":\"a/b\",\"size\":1,\"digest\":\""
                                + Sha256.digest(new byte[2]).value() + "\"}]}");
        };
        assertThat(registry(Optional.empty()).referrers("app", Sha256.digest(new byte[1]), "a/b"))
                .hasSize(1);
        assertThat(asked.get(1)).contains("/manifests/sha256-");
    }

    @Test
    void readsTagsPageByPage() {
        answer = exchange -> {
            boolean first = !exchange.getRequestURI().toString().contains("last=");
            if (first) exchange.getResponseHeaders().set("Link", "</v2/app/tags/list?n=1&last=a>; rel=\"next\"");
            reply(exchange, 200, first ? "{\"tags\":[\"a\"]}" : "{\"tags\":[\"b\"]}");
        };
        assertThat(registry(Optional.empty()).tags("app")).containsExactly("a", "b");
    }

    private static Optional<RegistrySite.Login> login() {
        return Optional.of(new RegistrySite.Login("bot", CANARY));
    }

    private OciRegistry registry(Optional<RegistrySite.Login> login) {
        return new OciRegistry(
                HttpClient.newHttpClient(), new RegistrySite(address(), true, () -> login), new FakeClock());
    }

    private String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }
}
