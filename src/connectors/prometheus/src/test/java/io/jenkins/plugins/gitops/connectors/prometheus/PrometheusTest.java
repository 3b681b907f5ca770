package io.jenkins.plugins.gitops.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.port.MetricQuery;
import io.jenkins.plugins.gitops.port.MetricSample;
import io.jenkins.plugins.gitops.testkit.http.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers as Prometheus gives them, recorded; the real one is asked in the stack tier. */
@Timeout(60)
class PrometheusTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final long SECONDS = NOW.getEpochSecond();

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start(0, exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + exchange.getRequestURI() + " "
                    + URLDecoder.decode(body, StandardCharsets.UTF_8));
            byte[] answer = answers.pop().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<MetricSample> ask() {
        return new Prometheus(server.url(), () -> Map.of("Authorization", "Bearer s3cret"))
                .ask(new MetricQuery("", "up", NOW))
                .toCompletableFuture()
                .join();
    }

    private void vector(String... values) {
        List<String> series = new ArrayList<>();
        for (String value : values) {
            series.add("{\"metric\":{\"job\":\"shop\"},\"value\":[" + SECONDS + ".5,\"" + value + "\"]}");
        }
        answers.add("{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":["
                + String.join(",", series) + "]}}");
    }

    @Test
    void asksForTheValueAndForTheTimeAtWhichItWasTaken() {
        vector("0.5");
        vector(String.valueOf(SECONDS - 240));
        assertThat(ask()).containsExactly(new MetricSample(Map.of("job", "shop"), 0.5, NOW.minusSeconds(240)));
        assertThat(asked.get(0))
                .startsWith("Bearer s3cret /api/v1/query ")
                .contains("query=up", "time=" + SECONDS + ".000");
        assertThat(asked.get(1)).contains("query=timestamp(up\n)");
    }

    @Test
    void handsOutNothingSeveralNaNAndInfinityAsTheyAre() {
        vector();
        assertThat(ask()).isEmpty();
        vector("1", "2");
        assertThat(ask()).extracting(MetricSample::value).containsExactly(1.0, 2.0);
        vector("NaN");
        vector("NaN");
        assertThat(ask()).extracting(MetricSample::value).containsExactly(Double.NaN);
        vector("-Inf");
        vector("1");
        assertThat(ask()).extracting(MetricSample::value).containsExactly(Double.NEGATIVE_INFINITY);
    }

    @Test
    void takesAScalarWithTheTimeOfTheQuestion() {
        answers.add(
                "{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[" + SECONDS + ",\"42\"]}}");
        assertThat(ask()).containsExactly(new MetricSample(Map.of(), 42, NOW));
    }

    @Test
    void failsOnWhatIsNoAnswerToGoBy() {
        fails(200, "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}", "it gives a matrix");
        fails(
                200,
                "{\"status\":\"success\",\"warnings\":[\"store 2 is down\"],\"data\":{}}",
                "it warns: store 2 is down");
        fails(
                200,
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1,\"x\"]}]}}",
                "the value 'x' is no number at 'data.result[0].value[1]'");
        fails(200, "{\"status\":\"succ", "it is no JSON");
        fails(200, "", "it has no 'status'");
        fails(
                400,
                "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\"}",
                "bad_data: parse error; correct it");
        fails(503, "{}", "it answered status 503");
        fails(401, "{}", "it answered status 401; check its credentials");
        fails(302, "{}", "configure the address that it redirects to");
    }

    private void fails(int with, String answer, String why) {
        status = with;
        answers.add(answer);
        assertThatThrownBy(this::ask).hasMessageContaining(why).hasMessageNotContaining("s3cret");
    }

    @Test
    void failsWhereNobodyListens() {
        server.close();
        assertThatThrownBy(this::ask)
                .hasMessageContaining("Cannot POST /api/v1/query of Prometheus: the connection was refused");
    }

    @Test
    void tellsNoSecretOfAHeaderThatCannotBe() {
        Prometheus broken =
                new Prometheus(URI.create("http://127.0.0.1:1"), () -> Map.of("Authorization", "s3cret\nline"));
        assertThatThrownBy(() -> broken.ask(new MetricQuery("", "up", NOW)))
                .hasMessageContaining("its credentials hold what no header may")
                .hasMessageNotContaining("s3cret");
    }
}
