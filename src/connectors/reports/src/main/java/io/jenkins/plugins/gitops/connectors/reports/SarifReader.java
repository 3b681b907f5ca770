package io.jenkins.plugins.gitops.connectors.reports;

import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportFacts;
import io.jenkins.plugins.gitops.port.ReportFacts.Danger;
import io.jenkins.plugins.gitops.port.ReportFacts.Vulnerability;
import io.jenkins.plugins.gitops.port.ReportReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SARIF 2.1.0. Danger is the rule's {@code security-severity} on the scale of CVSS, else its level. What is suppressed
 * in the report counts: a suppression has no end, a waiver has.
 */
final class SarifReader implements ReportReader {
    private static final Set<String> NO_FAULT = Set.of("pass", "notApplicable", "informational");

    @Override
    public String format() {
        return "SARIF";
    }

    @Override
    public boolean recognises(Report report) {
        String beginning = Beginning.of(report);
        return Beginning.isJson(report)
                && (beginning.contains("\"runs\"")
                        || beginning.contains("sarif-schema")
                        || beginning.contains("/sarif/"));
    }

    @Override
    public ReportFacts read(Report report) {
        JsonPart whole = JsonPart.of(report);
        if (!whole.get("version").text().equals("2.1.0")) {
            throw whole.failure("it is of version '" + whole.text("version") + "', not 2.1.0");
        }
        List<JsonPart> runs = whole.items("runs");
        if (runs.isEmpty()) {
            throw whole.failure("it holds no run");
        }
        List<Vulnerability> found = new ArrayList<>();
        runs.forEach(run -> found.addAll(run(run)));
        return new ReportFacts.Vulnerabilities(found);
    }

    private static List<Vulnerability> run(JsonPart run) {
        for (JsonPart invocation : run.items("invocations")) {
            if (invocation.isFalse("executionSuccessful")) {
                throw invocation.failure("the tool says that it did not finish");
            }
        }
        Map<String, JsonPart> rules = new HashMap<>();
        List<JsonPart> inOrder = run.get("tool").get("driver").items("rules");
        inOrder.forEach(rule -> rules.put(rule.get("id").text(), rule));
        if (run.find("results").isEmpty()) {
            throw run.failure("it has no 'results', so nothing was looked for");
        }
        List<Vulnerability> found = new ArrayList<>();
        for (JsonPart result : run.items("results")) {
            if (!NO_FAULT.contains(result.text("kind"))
                    && !result.text("baselineState").equals("absent")) {
                found.add(vulnerability(result, rules));
            }
        }
        return found;
    }

    private static Vulnerability vulnerability(JsonPart result, Map<String, JsonPart> rules) {
        String id = result.find("ruleId")
                .or(() -> result.find("rule").flatMap(rule -> rule.find("id")))
                .orElseThrow(() -> result.failure("it names no rule"))
                .text();
        Optional<JsonPart> rule = Optional.ofNullable(rules.get(id));
        return new Vulnerability(id, danger(result, rule), where(result), "");
    }

    private static Danger danger(JsonPart result, Optional<JsonPart> rule) {
        Optional<JsonPart> score = property(Optional.of(result)).or(() -> property(rule));
        if (score.isPresent()) {
            String place = score.get().path();
            double scored = Unreadable.share(
                    score.get().report(),
                    place,
                    "security-severity",
                    score.get().text());
            return scored >= 9
                    ? Danger.CRITICAL
                    : scored >= 7
                            ? Danger.HIGH
                            : scored >= 4 ? Danger.MEDIUM : scored > 0 ? Danger.LOW : Danger.UNKNOWN;
        }
        String level = result.find("level")
                .or(() -> rule.flatMap(one -> one.find("defaultConfiguration")).flatMap(one -> one.find("level")))
                .map(JsonPart::text)
                .orElse("warning");
        return switch (level) {
            case "error" -> Danger.HIGH;
            case "warning" -> Danger.MEDIUM;
            case "note" -> Danger.LOW;
            case "none" -> Danger.UNKNOWN;
            default -> throw result.failure("the level '" + level + "' is none that is known");
        };
    }

    private static Optional<JsonPart> property(Optional<JsonPart> of) {
        return of.flatMap(part -> part.find("properties")).flatMap(part -> part.find("security-severity"));
    }

    private static String where(JsonPart result) {
        return result.items("locations").stream()
                .map(location -> location.find("physicalLocation")
                        .flatMap(place -> place.find("artifactLocation"))
                        .map(place -> place.text("uri"))
                        .orElse(""))
                .filter(uri -> !uri.isEmpty())
                .findFirst()
                .orElse("an unnamed place");
    }
}
