package io.jenkins.plugins.gitops.connectors.sonarqube;

import io.jenkins.plugins.gitops.connectors.http.JsonAnswer;
import io.jenkins.plugins.gitops.connectors.http.JsonApi;
import io.jenkins.plugins.gitops.port.CodeQuality;
import io.jenkins.plugins.gitops.port.QualityQuery;
import io.jenkins.plugins.gitops.port.QualityReport;
import io.jenkins.plugins.gitops.port.QualityReport.Standing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One server over its Web API: the newest analysis, and the quality gate as it stood with that very analysis. */
public final class SonarQube implements CodeQuality {
    private final JsonApi api;

    /** A server with a token, which SonarQube takes as the user of a basic login. */
    public SonarQube(URI base, Supplier<String> token) {
        this.api = new JsonApi(
                "SonarQube",
                base,
                () -> {
                    byte[] login = (token.get() + ":").getBytes(StandardCharsets.UTF_8);
                    return Map.of(
                            "Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
                },
                Duration.ofSeconds(30));
    }

    @Override
    public CompletionStage<QualityReport> newest(QualityQuery query) {
        String branch = query.branch().isEmpty() ? "" : "&branch=" + JsonApi.encoded(query.branch());
        String project = JsonApi.encoded(query.project());
        return api.get("/api/project_analyses/search?ps=1&project=" + project + branch)
                .thenCompose(found -> {
                    List<JsonAnswer> analyses = found.body().get("analyses").items();
                    if (analyses.isEmpty()) {
                        throw found.body().failure("project '" + query.project() + "' has no analysis");
                    }
                    JsonAnswer analysis = analyses.get(0);
                    String key = JsonApi.encoded(analysis.get("key").text());
                    return api.get("/api/qualitygates/project_status?analysisId=" + key)
                            .thenApply(status -> report(analysis, status.body().get("projectStatus")));
                });
    }

    private static QualityReport report(JsonAnswer analysis, JsonAnswer status) {
        return new QualityReport(
                standing(status.get("status")),
                analysis.get("date").time(),
                Optional.of(analysis.text("revision")).filter(revision -> !revision.isEmpty()),
                status.find("conditions").map(JsonAnswer::items).orElse(List.of()).stream()
                        .filter(condition -> !condition.text("status").equals("OK"))
                        .map(SonarQube::sentence)
                        .toList());
    }

    /** WARN is of servers before 7.6, where it let a project pass; NONE is a project without a gate. */
    private static Standing standing(JsonAnswer status) {
        return switch (status.text()) {
            case "OK" -> Standing.MET;
            case "ERROR" -> Standing.MISSED;
            case "NONE", "WARN" -> Standing.UNKNOWN;
            default -> throw status.failure("the status '" + status.text() + "' is none that is known");
        };
    }

    private static String sentence(JsonAnswer condition) {
        String bound = condition.text("comparator").equals("LT") ? "at least" : "at most";
        String actual = condition.text("actualValue");
        return condition.text("metricKey") + " is " + (actual.isEmpty() ? "unknown" : actual) + ", " + bound + " "
                + condition.text("errorThreshold");
    }
}
