package io.jenkins.plugins.gitops.connectors.reports;

import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportFacts;
import io.jenkins.plugins.gitops.port.ReportFacts.Danger;
import io.jenkins.plugins.gitops.port.ReportFacts.Vulnerability;
import io.jenkins.plugins.gitops.port.ReportReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Trivy's JSON. A report without results says that nothing was scanned, not that nothing was found. */
final class TrivyReader implements ReportReader {
    @Override
    public String format() {
        return "Trivy JSON";
    }

    @Override
    public boolean recognises(Report report) {
        return Beginning.isJson(report)
                && (Beginning.of(report).contains("\"SchemaVersion\"")
                        || Beginning.of(report).contains("\"ArtifactName\""));
    }

    @Override
    public ReportFacts read(Report report) {
        JsonPart whole = JsonPart.of(report);
        List<JsonPart> results = whole.items("Results");
        if (results.isEmpty()) {
            throw whole.failure("nothing was scanned: it has no 'Results'");
        }
        List<Vulnerability> found = new ArrayList<>();
        for (JsonPart result : results) {
            for (JsonPart each : result.items("Vulnerabilities")) {
                String where = each.get("PkgName").text() + " " + each.text("InstalledVersion");
                found.add(new Vulnerability(
                        each.get("VulnerabilityID").text(),
                        danger(each.get("Severity")),
                        where.strip(),
                        each.text("FixedVersion")));
            }
        }
        return new ReportFacts.Vulnerabilities(found);
    }

    private static Danger danger(JsonPart severity) {
        return Arrays.stream(Danger.values())
                .filter(danger -> danger.name().equals(severity.text()))
                .findFirst()
                .orElseThrow(() -> severity.failure("the severity '" + severity.text() + "' is none that is known"));
    }
}
