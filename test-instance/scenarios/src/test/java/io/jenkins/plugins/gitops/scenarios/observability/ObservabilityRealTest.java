package io.jenkins.plugins.gitops.scenarios.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.scenarios.run.Controller;
import io.jenkins.plugins.gitops.testkit.Patience;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real Prometheus takes the rules, scrapes a started controller, and understands every expression of every dashboard. */
@Timeout(300)
@RealStack(Component.PROMETHEUS)
class ObservabilityRealTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private String prometheus;

    @BeforeEach
    void begin(Stack stack) {
        prometheus = stack.tell("PROMETHEUS_URL");
    }

    private String ask(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(prometheus + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private String query(String expression) throws IOException, InterruptedException {
        return ask("GET", "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    @Test
    void eachAlertFiresOnItsConditionAndIsQuietWithoutIt(Stack stack) throws Exception {
        Process promtool = new ProcessBuilder(
                        stack.tell("PROMTOOL"),
                        "test",
                        "rules",
                        Shipped.FOLDER.resolve("rules/gitops-alerts-test.yml").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(said).isZero();
    }

    @Test
    void takesTheRules(Stack stack) throws Exception {
        for (Path file : Shipped.files("rules", ".yml"))
            if (!file.toString().endsWith("-test.yml"))
                Files.copy(file, Path.of(stack.tell("PROMETHEUS_RULES")).resolve(file.getFileName()));
        assertThat(ask("POST", "/-/reload")).isEmpty();
        String rules = Patience.await("all rules evaluated", PATIENCE, () -> {
            String now = ask("GET", "/api/v1/rules");
            return now.contains("\"health\":\"unknown\"") ? Optional.empty() : Optional.of(now);
        });
        assertThat(rules).contains("gitops-kpi", "gitops-deliveries").doesNotContain("\"health\":\"err\"");
    }

    @Test
    @Disabled(
            "ran for the first time on 2026-11-21: no scrape was seen within 90 s, why is not known yet (docs/decisions/0007)")
    void scrapesAStartedControllerAndAnswersEveryDashboard(Stack stack) throws Exception {
        try (Controller controller = Controller.started(home)) {
            Files.writeString(Path.of(stack.tell("PROMETHEUS_SCRAPES")).resolve("controller.yml"), """
                    scrape_configs:
                    - job_name: controller
                      scrape_interval: 1s
                      metrics_path: /gitops-metrics/
                      basic_auth: {username: admin, password: '%s'}
                      static_configs: [{targets: ['%s']}]
                    """.formatted(
                            controller.password(), controller.address()));
            assertThat(ask("POST", "/-/reload")).isEmpty();
            String up = Patience.await("a scrape of the controller", PATIENCE, () -> {
                String now = query("up{job=\"controller\"} == 1 and on (job) gitops_exporter_series > 0");
                return now.contains("\"controller\"") ? Optional.of(now) : Optional.empty();
            });
            assertThat(up).contains("\"status\":\"success\"");
            assertThat(query("gitops_plugin_info{job=\"controller\"}")).contains("gitops-metrics", "gitops-promotion");
            for (Path file : Shipped.files("dashboards", ".json"))
                for (Map.Entry<String, String> panel :
                        Shipped.expressions(Shipped.dashboard(file)).entrySet())
                    assertThat(query(panel.getValue()))
                            .as(file.getFileName() + ", " + panel.getKey() + ": " + panel.getValue())
                            .contains("\"status\":\"success\"");
        }
    }
}
