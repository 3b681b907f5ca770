package io.jenkins.plugins.gitops.scenarios.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.metrics.Catalogue;
import io.jenkins.plugins.gitops.metrics.Kind;
import io.jenkins.plugins.gitops.metrics.Metric;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules, alerts, their tests, runbooks and dashboards belong together, and ask for nothing that is not exposed. */
class ObservabilityTest {
    private static final String RECORDING = "rules/gitops-recording.yml";
    private static final String ALERTS = "rules/gitops-alerts.yml";
    private static final Set<String> SEVERITIES = Set.of("critical", "warning", "info");

    /** Of Prometheus itself, and what docs/observability.md asks applications for. */
    private static final Set<String> FOREIGN = Set.of(
            "up",
            "scrape_duration_seconds",
            "http_request_duration_seconds_bucket",
            "http_request_duration_seconds_count");

    private static final Pattern NOT_A_METRIC = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)|\\boffset\\s+\\w+|\\b(and|or|unless|bool)\\b");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?![a-zA-Z0-9_:]*\\s*\\()");

    static List<Path> dashboards() {
        return Shipped.files("dashboards", ".json");
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(FOREIGN);
        for (Metric metric : Catalogue.ALL) {
            if (metric.kind() == Kind.HISTOGRAM) {
                for (String suffix : List.of("_bucket", "_count", "_sum")) known.add(metric.name() + suffix);
            } else {
                known.add(metric.name());
            }
        }
        Shipped.rules(RECORDING).forEach(rule -> known.add(String.valueOf(rule.get("record"))));
        return known;
    }

    private static Set<String> metrics(String expression) {
        // twice: a selector may hold a quoted brace, and a grouping stands behind what it groups
        String bare =
                NOT_A_METRIC.matcher(expression.replaceAll("\"[^\"]*\"", "")).replaceAll(" ");
        Set<String> found = new TreeSet<>();
        Matcher matcher = NAME.matcher(bare);
        while (matcher.find()) found.add(matcher.group());
        return found;
    }

    @Test
    void rulesAskForNothingThatIsNotExposed() {
        for (String file : List.of(RECORDING, ALERTS))
            for (Map<String, Object> rule : Shipped.rules(file))
                assertThat(known()).as(String.valueOf(rule)).containsAll(metrics(String.valueOf(rule.get("expr"))));
    }

    @Test
    void readsMetricsOutOfExpressions() {
        assertThat(metrics(
                        "sum by (job, le) (rate(a_total{b=\"c\"}[5m])) / on (job) d:e:f offset 15m > 0 and g_bucket"))
                .containsExactly("a_total", "d:e:f", "g_bucket");
    }

    @Test
    void everyAlertSaysWhatItIsAndWhatToDo() {
        String runbooks = Shipped.text("runbooks.md");
        String tests = Shipped.text("rules/gitops-alerts-test.yml");
        Set<String> names = new TreeSet<>();
        for (Map<String, Object> rule : Shipped.rules(ALERTS)) {
            String name = String.valueOf(rule.get("alert"));
            Map<String, Object> annotations = Shipped.map(rule.get("annotations"));
            assertThat(names.add(name)).as("only one " + name).isTrue();
            assertThat(SEVERITIES)
                    .as(name)
                    .contains(String.valueOf(Shipped.map(rule.get("labels")).get("severity")));
            assertThat(annotations).as(name).containsOnlyKeys("summary", "description", "runbook_url");
            assertThat(annotations.get("runbook_url"))
                    .isEqualTo("runbooks.md#" + name.toLowerCase(java.util.Locale.ROOT));
            assertThat(runbooks).contains("\n### " + name + "\n");
            assertThat(tests).contains("name: " + name + " fires\n", "name: " + name + " is quiet\n");
        }
        Matcher section = Pattern.compile("\n### (\\w+)").matcher(runbooks);
        while (section.find()) assertThat(names).as("the runbook's alert").contains(section.group(1));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void dashboardsAskForNothingThatIsNotExposed(Path file) {
        Shipped.expressions(Shipped.dashboard(file))
                .forEach((panel, expression) -> assertThat(known()).as(panel).containsAll(metrics(expression)));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void dashboardsAreImportedAnywhere(Path file) {
        Map<String, Object> dashboard = Shipped.dashboard(file);
        assertThat(file.getFileName()).hasToString(dashboard.get("uid") + ".json");
        for (Object panel : Shipped.list(dashboard.get("panels"))) {
            assertThat(Shipped.map(panel).get("datasource").toString()).contains("${datasource}");
            for (Object target : Shipped.list(Shipped.map(panel).get("targets")))
                assertThat(Shipped.map(target).get("datasource").toString()).contains("${datasource}");
        }
    }
}
