package io.jenkins.plugins.gitops.connectors.sonarqube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.port.QualityQuery;
import io.jenkins.plugins.gitops.port.QualityReport;
import io.jenkins.plugins.gitops.port.QualityReport.Standing;
import io.jenkins.plugins.gitops.testkit.http.LocalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SonarQube's Web API as its documentation shows it, recorded. */
@Timeout(60)
class SonarQubeTest {
    private final List<String> asked = new ArrayList<>();
    private String analyses = """
            {"paging":{"pageIndex":1,"pageSize":1,"total":2},"analyses":[{"key":"A-2","date":"2026-01-05T08:30:00+0100",
            "projectVersion":"1.4","revision":"4f2a9c1d","events":[]}]}""";
    private String status = """
            {"projectStatus":{"status":"ERROR","conditions":[
            {"status":"ERROR","metricKey":"new_coverage","comparator":"LT","errorThreshold":"85","actualValue":"82.5"},
            {"status":"OK","metricKey":"new_bugs","comparator":"GT","errorThreshold":"0","actualValue":"0"},
            {"status":"ERROR","metricKey":"blocker_violations","comparator":"GT","errorThreshold":"0","actualValue":"14"}]}}""";
    private int code = 200;
    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start(0, exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + exchange.getRequestURI());
            String answer = exchange.getRequestURI().getPath().startsWith("/api/project_analyses") ? analyses : status;
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(code, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private QualityReport ask() {
        return new SonarQube(server.url(), () -> "token")
                .newest(new QualityQuery("", "shop", "release/1.4"))
                .toCompletableFuture()
                .join();
    }

    @Test
    void asksForTheGateOfTheNewestAnalysis() {
        assertThat(ask())
                .isEqualTo(new QualityReport(
                        Standing.MISSED,
                        Instant.parse("2026-01-05T07:30:00Z"),
                        Optional.of("4f2a9c1d"),
                        List.of("new_coverage is 82.5, at least 85", "blocker_violations is 14, at most 0")));
        assertThat(asked)
                .containsExactly(
                        "Basic dG9rZW46 /api/project_analyses/search?ps=1&project=shop&branch=release%2F1.4",
                        "Basic dG9rZW46 /api/qualitygates/project_status?analysisId=A-2");
    }

    @Test
    void tellsMetMissedAndUnknownApart() {
        status = "{\"projectStatus\":{\"status\":\"OK\",\"conditions\":[]}}";
        assertThat(ask().standing()).isEqualTo(Standing.MET);
        status = "{\"projectStatus\":{\"status\":\"NONE\"}}";
        assertThat(ask().standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void failsOnWhatIsNoAnswerToGoBy() {
        status = "{\"projectStatus\":{\"status\":\"SPLENDID\"}}";
        assertThatThrownBy(this::ask).hasMessageContaining("the status 'SPLENDID' is none that is known");
        status = "{}";
        assertThatThrownBy(this::ask).hasMessageContaining("it has no 'projectStatus'");
        analyses = "{\"analyses\":[]}";
        assertThatThrownBy(this::ask).hasMessageContaining("project 'shop' has no analysis");
        analyses = "{\"analyses\":[{\"key\":\"A-2\",\"date\":\"yesterday\"}]}";
        status = "{\"projectStatus\":{\"status\":\"OK\"}}";
        assertThatThrownBy(this::ask).hasMessageContaining("it is no time at 'analyses[0].date'");
        code = 404;
        assertThatThrownBy(this::ask)
                .hasMessageContaining("Cannot GET /api/project_analyses/search of SonarQube: it answered status 404");
    }
}
