package io.jenkins.plugins.gitops.connectors.reports;

import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportFacts;
import io.jenkins.plugins.gitops.port.ReportReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** JaCoCo XML: the counters of the whole report, which stand at its end. */
final class JacocoReader implements ReportReader {
    @Override
    public String format() {
        return "JaCoCo XML";
    }

    @Override
    public boolean recognises(Report report) {
        return Beginning.root(report).equals("report");
    }

    @Override
    public ReportFacts read(Report report) {
        Xml xml = new Xml(report);
        Map<String, ReportFacts.Share> counted = new HashMap<>();
        while (xml.next()) {
            if (!xml.begins("counter")) {
                continue;
            }
            String type = xml.attribute("type").orElseThrow(() -> xml.failure("a counter has no type"));
            long missed = xml.count("missed").orElseThrow(() -> xml.failure("a counter has no 'missed'"));
            long covered = xml.count("covered").orElseThrow(() -> xml.failure("a counter has no 'covered'"));
            if (xml.depth() == 2) {
                counted.put(type.toLowerCase(Locale.ROOT), new ReportFacts.Share(covered, covered + missed));
            }
        }
        if (counted.isEmpty()) {
            throw xml.failure("it counts nothing as a whole");
        }
        return new ReportFacts.Coverage(counted);
    }
}
