package io.jenkins.plugins.gitops.checks.output;

import io.jenkins.plugins.gitops.checks.Card;
import io.jenkins.plugins.gitops.checks.Noted;
import io.jenkins.plugins.gitops.checks.Report;
import io.jenkins.plugins.gitops.checks.Result;
import io.jenkins.plugins.gitops.checks.Standing;
import io.jenkins.plugins.gitops.model.Severity;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report as SARIF 2.1.0: accepted findings are suppressed results, and a check that could not look is an open one. */
public final class SarifLog {
    private SarifLog() {}

    public static String of(Report report) {
        List<Object> rules = new ArrayList<>();
        List<Object> results = new ArrayList<>();
        for (int index = 0; index < report.results().size(); index++) {
            Result result = report.results().get(index);
            rules.add(rule(result.card()));
            for (Noted noted : result.findings()) {
                results.add(result(noted, index));
            }
            if (result.verdict().kind() == Verdict.Kind.INCONCLUSIVE) {
                results.add(Map.of(
                        "ruleId",
                        result.card().id(),
                        "ruleIndex",
                        index,
                        "kind",
                        "open",
                        "level",
                        "none",
                        "message",
                        text(result.verdict().reason())));
            }
        }
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", Map.of("name", "validateCluster", "rules", rules)));
        run.put(
                "invocations",
                List.of(Map.of(
                        "executionSuccessful",
                        true,
                        "startTimeUtc",
                        report.time().toString())));
        run.put("properties", Map.of("cluster", report.cluster(), "serverVersion", report.version()));
        run.put("results", results);
        return Json.of(Map.of(
                        "$schema", "https://json.schemastore.org/sarif-2.1.0.json",
                        "version", "2.1.0",
                        "runs", List.of(run)))
                .text();
    }

    private static Object rule(Card card) {
        return Map.of(
                "id", card.id(),
                "shortDescription", text(card.sentence()),
                "help", text(card.advice() + ": " + card.command()),
                "defaultConfiguration", Map.of("level", level(card.severity())),
                "properties", Map.of("tags", List.of(card.family().name())));
    }

    private static Object result(Noted noted, int index) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", noted.finding().rule());
        result.put("ruleIndex", index);
        result.put("level", level(noted.finding().severity()));
        result.put(
                "message",
                text(noted.finding().object() + ": " + noted.finding().message() + "; "
                        + noted.finding().advice()));
        result.put(
                "locations",
                List.of(Map.of(
                        "logicalLocations",
                        List.of(Map.of("fullyQualifiedName", noted.finding().object(), "kind", "resource")))));
        result.put(
                "partialFingerprints",
                Map.of(
                        "checkAndObject/v1",
                        noted.finding().rule() + " " + noted.finding().object()));
        result.put("baselineState", noted.standing() == Standing.NEW ? "new" : "unchanged");
        if (noted.standing() == Standing.ACCEPTED) {
            result.put("suppressions", List.of(Map.of("kind", "external", "justification", noted.note())));
        }
        return result;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }
}
