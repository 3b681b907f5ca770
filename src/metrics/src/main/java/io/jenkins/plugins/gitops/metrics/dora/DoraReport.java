package io.jenkins.plugins.gitops.metrics.dora;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The five numbers of one application in one environment over one window; never blended with another's. */
public record DoraReport(String application, String environment, Instant from, Instant to, List<Measured> measured) {
    private static final String HEAD = "application,environment,from,to,metric,value,unit,evidence\n";

    public DoraReport {
        measured = List.copyOf(measured);
    }

    public Measured of(String name) {
        return measured.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "find metric " + Refusal.quoted(name),
                        "the report has "
                                + measured.stream().map(Measured::name).collect(Collectors.joining(", ")),
                        "ask for one of these"));
    }

    public Json json() {
        Map<String, Object> metrics = new LinkedHashMap<>();
        for (Measured one : measured) {
            Map<String, Object> fields = new LinkedHashMap<>();
            one.value().ifPresent(value -> fields.put("value", value));
            fields.put("unit", one.unit());
            fields.put("evidence", one.evidence());
            metrics.put(one.name(), fields);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("application", application);
        report.put("environment", environment);
        report.put("from", from);
        report.put("to", to);
        report.put("metrics", metrics);
        return Json.of(report);
    }

    /** Rows for a spreadsheet, with a head; a value that was not measured is empty. */
    public static String csv(List<DoraReport> reports) {
        StringBuilder out = new StringBuilder(HEAD);
        for (DoraReport report : reports) {
            for (Measured one : report.measured) {
                out.append(cell(report.application))
                        .append(',')
                        .append(cell(report.environment))
                        .append(',');
                out.append(report.from)
                        .append(',')
                        .append(report.to)
                        .append(',')
                        .append(one.name())
                        .append(',');
                one.value().ifPresent(out::append);
                out.append(',').append(cell(one.unit())).append(',');
                out.append(cell(String.join(" ", one.evidence()))).append('\n');
            }
        }
        return out.toString();
    }

    /** Quoted where it must be, and never read as a formula. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
