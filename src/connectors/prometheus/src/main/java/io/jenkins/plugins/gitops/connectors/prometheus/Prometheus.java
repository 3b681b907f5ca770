package io.jenkins.plugins.gitops.connectors.prometheus;

import io.jenkins.plugins.gitops.connectors.http.JsonAnswer;
import io.jenkins.plugins.gitops.connectors.http.JsonApi;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.MetricQuery;
import io.jenkins.plugins.gitops.port.MetricSample;
import io.jenkins.plugins.gitops.port.MetricSource;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * One server's instant queries. Prometheus stamps an answer with the time of the question; when its samples were taken is
 * asked for in a second query, where the first gave a single series, so that a target that fell silent is seen.
 */
public final class Prometheus implements MetricSource {
    /** What a query gave: the series of a vector, or the one number of a scalar. */
    private record Found(boolean vector, List<MetricSample> samples) {}

    private final JsonApi api;

    /**
     * A server.
     *
     * @param headers what every request carries, such as an Authorization
     */
    public Prometheus(URI base, Supplier<Map<String, String>> headers) {
        this.api = new JsonApi("Prometheus", base, headers, Duration.ofSeconds(30));
    }

    @Override
    public CompletionStage<List<MetricSample>> ask(MetricQuery query) {
        return series(query.text(), query.at()).thenCompose(found -> {
            if (found.samples().size() != 1 || !found.vector()) {
                return CompletableFuture.completedStage(found.samples());
            }
            return series("timestamp(" + query.text() + "\n)", query.at())
                    .thenApply(times -> List.of(taken(found.samples().get(0), times.samples())));
        });
    }

    private static MetricSample taken(MetricSample sample, List<MetricSample> times) {
        boolean known = times.size() == 1 && Double.isFinite(times.get(0).value());
        return known
                ? new MetricSample(
                        sample.labels(),
                        sample.value(),
                        instant(BigDecimal.valueOf(times.get(0).value())))
                : sample;
    }

    private CompletionStage<Found> series(String text, Instant at) {
        String time = BigDecimal.valueOf(at.toEpochMilli(), 3).toPlainString();
        return api.post("/api/v1/query", Map.of("query", text, "time", time))
                .thenApply(reply -> samples(text, reply.body()));
    }

    private static Found samples(String text, JsonAnswer body) {
        if (!body.get("status").text().equals("success")) {
            throw doubt(text, body.text("errorType") + ": " + body.text("error"), "correct it");
        }
        if (body.find("warnings")
                .filter(warnings -> !warnings.items().isEmpty())
                .isPresent()) {
            throw doubt(text, "it warns: " + body.get("warnings").items().get(0).text(), "see whether a part is down");
        }
        JsonAnswer data = body.get("data");
        return switch (data.get("resultType").text()) {
            case "vector" ->
                new Found(
                        true,
                        data.get("result").items().stream()
                                .map(series -> sample(labels(series.get("metric")), series.get("value")))
                                .toList());
            case "scalar" -> new Found(false, List.of(sample(Map.of(), data.get("result"))));
            default ->
                throw doubt(
                        text, "it gives a " + data.get("resultType").text(), "write it so that it gives one number");
        };
    }

    private static Failure doubt(String text, String found, String advice) {
        return Failure.of(FailureKind.REFUSED, "ask Prometheus " + Refusal.quoted(text), found, advice);
    }

    private static Map<String, String> labels(JsonAnswer metric) {
        Map<String, String> labels = new HashMap<>();
        if (metric.value() instanceof Json.Obj object) {
            object.fields().keySet().forEach(name -> labels.put(name, metric.text(name)));
        }
        return labels;
    }

    private static MetricSample sample(Map<String, String> labels, JsonAnswer pair) {
        List<JsonAnswer> both = pair.items();
        if (both.size() != 2) {
            throw pair.failure("it is no pair of time and value");
        }
        return new MetricSample(labels, value(both.get(1)), instant(both.get(0).number()));
    }

    private static double value(JsonAnswer written) {
        String text = written.text();
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> {
                try {
                    yield Double.parseDouble(text);
                } catch (NumberFormatException e) {
                    throw written.failure("the value " + Refusal.quoted(text) + " is no number")
                            .causedBy(e);
                }
            }
        };
    }

    private static Instant instant(BigDecimal seconds) {
        return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    }
}
