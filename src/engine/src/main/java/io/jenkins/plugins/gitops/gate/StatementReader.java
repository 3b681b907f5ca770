package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.TestTotals;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportFacts;
import io.jenkins.plugins.gitops.port.ReportFacts.Danger;
import io.jenkins.plugins.gitops.port.ReportFacts.Vulnerability;
import io.jenkins.plugins.gitops.port.ReportReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what buildOnce states; of a scan it states how many there are of each danger, and not which. */
final class StatementReader implements ReportReader {
    static final String TOPIC = "gitops.topic";
    static final String STATED = "gitops.stated";
    private static final BigDecimal PARTS = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    @Override
    public String format() {
        return "statement of buildOnce";
    }

    @Override
    public boolean recognises(Report report) {
        return text(report).startsWith("{\"" + STATED + "\"");
    }

    private static String text(Report report) {
        return new String(report.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public ReportFacts read(Report report) {
        Json.Obj marked = Json.parseObject(text(report));
        Json.Obj stated = field(report, marked, STATED, Json.Obj.class);
        String topic = field(report, marked, TOPIC, String.class);
        return switch (topic) {
            case "tests" ->
                stated.get("tests")
                        .map(json -> new ReportFacts.Tests(Codec.decode(TestTotals.class, json), List.of()))
                        .orElseThrow(() -> silent(report, topic));
            case "coverage" ->
                stated.get("coverage").map(json -> coverage(report, json)).orElseThrow(() -> silent(report, topic));
            default ->
                stated.get("scan")
                        .filter(json ->
                                json instanceof Json.Obj scan && !scan.fields().isEmpty())
                        .map(json -> scan(report, ((Json.Obj) json).fields()))
                        .orElseThrow(() -> silent(report, topic));
        };
    }

    private static <T> T field(Report report, Json.Obj marked, String name, Class<T> type) {
        return marked.get(name)
                .map(json -> Codec.decode(type, json))
                .orElseThrow(() -> Doubt.about("the " + report.name(), "it has no '" + name + "'", "build again"));
    }

    private static Failure silent(Report report, String topic) {
        return Doubt.about(
                "the " + report.name(), "it says nothing of " + topic, "give buildOnce the results, or set 'files'");
    }

    private static ReportFacts coverage(Report report, Json json) {
        if (!(json instanceof Json.Num share)
                || share.value().signum() < 0
                || share.value().compareTo(BigDecimal.ONE) > 0) {
            throw Doubt.about("the " + report.name(), "its coverage is no share", "build again");
        }
        long covered =
                share.value().multiply(PARTS).setScale(0, RoundingMode.DOWN).longValueExact();
        return new ReportFacts.Coverage(Map.of("line", new ReportFacts.Share(covered, PARTS.longValueExact())));
    }

    private static ReportFacts scan(Report report, Map<String, Json> counts) {
        List<Vulnerability> found = new ArrayList<>();
        counts.forEach((name, json) -> {
            Optional<Danger> danger = Arrays.stream(Danger.values())
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst();
            boolean counted = json instanceof Json.Num number
                    && number.value().scale() <= 0
                    && number.value().signum() >= 0
                    && number.value().compareTo(MOST) <= 0;
            if (danger.isEmpty() || !counted) {
                throw Doubt.about(
                        "the " + report.name(), "its scan counts " + name + ": " + json.text(), "build again");
            }
            int count = ((Json.Num) json).value().intValueExact();
            for (int i = 1; i <= count; i++) {
                found.add(new Vulnerability("an unnamed one (" + i + ")", danger.get(), "the build's scan", ""));
            }
        });
        return new ReportFacts.Vulnerabilities(found);
    }
}
