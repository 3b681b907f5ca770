package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.port.MetricQuery;
import io.jenkins.plugins.gitops.port.MetricSample;
import io.jenkins.plugins.gitops.port.MetricSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Lets through where one number of Prometheus keeps to its bounds. */
final class PromqlGate implements Gate {
    private static final Setting<String> QUERY = Setting.text(
                    "query",
                    "sum(rate(errors_total{app=\"{application}\"}[5m]))",
                    "The query, which gives one series; `{application}`, `{environment}` and `{release}` are replaced.")
            .mandatory();
    private static final Setting<String> SOURCE =
            Setting.text("source", "prometheus", "The server, by its configured name; without it, the only one.");
    private static final Setting<Duration> NOT_OLDER_THAN = Setting.duration(
                    "notOlderThan", "1m", "A sample that is older is not gone by.")
            .or("5m");

    /** A bound, and which numbers keep to it: those whose comparison with it has such a sign. */
    private record Bound(Setting<BigDecimal> setting, String words, Predicate<Integer> kept) {}

    private static final List<Bound> BOUNDS = List.of(
            new Bound(Setting.number("atMost", "0.01", "It may be that or less."), "at most", sign -> sign <= 0),
            new Bound(Setting.number("below", "0.01", "It has to be less."), "below", sign -> sign < 0),
            new Bound(Setting.number("atLeast", "0.99", "It may be that or more."), "at least", sign -> sign >= 0),
            new Bound(Setting.number("above", "0", "It has to be more."), "above", sign -> sign > 0));

    private final MetricSource metrics;

    PromqlGate(MetricSource metrics) {
        this.metrics = metrics;
    }

    @Override
    public String kind() {
        return "promql";
    }

    @Override
    public String purpose() {
        return "A query of Prometheus gives one number that keeps to its bounds.";
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> settings = new java.util.ArrayList<>(List.of(QUERY));
        BOUNDS.forEach(bound -> settings.add(bound.setting()));
        settings.addAll(List.of(SOURCE, NOT_OLDER_THAN));
        return settings;
    }

    @Override
    public List<String> problems(GateRule rule) {
        boolean bounded =
                BOUNDS.stream().anyMatch(bound -> bound.setting().given(rule).isPresent());
        return bounded
                ? List.of()
                : List.of(Refusal.message(
                        "use gate " + Refusal.quoted(rule.kind()),
                        "the number has no bound",
                        "set one of "
                                + BOUNDS.stream()
                                        .map(bound -> bound.setting().name())
                                        .toList()));
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        String text = question.value(QUERY)
                .replace("{application}", question.application())
                .replace("{environment}", question.environment())
                .replace("{release}", question.release().name());
        MetricQuery query = new MetricQuery(question.given(SOURCE).orElse(""), text, question.now());
        return metrics.ask(query).thenApply(samples -> judge(question, query, samples));
    }

    private static GateAnswer judge(GateQuestion question, MetricQuery query, List<MetricSample> samples) {
        String object = "the query " + Refusal.quoted(query.text());
        if (samples.size() != 1) {
            throw Doubt.about(
                    object, "it gives " + samples.size() + " series", "write it so that it gives one, as by sum()");
        }
        MetricSample sample = samples.get(0);
        BigDecimal value = BigDecimal.valueOf(Doubt.number(object, sample.value()));
        Doubt.stale(object, sample.at(), question.now(), question.value(NOT_OLDER_THAN));
        List<String> kept = new java.util.ArrayList<>();
        for (Bound bound : BOUNDS) {
            BigDecimal limit = question.given(bound.setting()).orElse(null);
            if (limit == null) {
                continue;
            }
            String words = bound.words() + " " + limit.toPlainString();
            if (!bound.kept().test(value.compareTo(limit))) {
                return GateAnswer.fail(
                        "it is " + value.toPlainString() + ", not " + words + "; look at " + query.text());
            }
            kept.add(words);
        }
        return GateAnswer.pass("it is " + value.toPlainString() + ", " + String.join(" and ", kept));
    }
}
