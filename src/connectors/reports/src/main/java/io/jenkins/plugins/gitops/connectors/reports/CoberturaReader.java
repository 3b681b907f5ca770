package io.jenkins.plugins.gitops.connectors.reports;

import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportFacts;
import io.jenkins.plugins.gitops.port.ReportReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cobertura XML, which many tools for other languages write as well. The lines of the classes are counted; what the head
 * of the report says has to agree, for some tools write a head only.
 */
final class CoberturaReader implements ReportReader {
    private static final Pattern CONDITIONS = Pattern.compile("[0-9.]+\\s*%\\s*\\(([0-9]{1,9})/([0-9]{1,9})\\)");

    /** The rates in a head are rounded, by some tools to two digits. */
    private static final double ROUNDING = 0.011;

    @Override
    public String format() {
        return "Cobertura XML";
    }

    @Override
    public boolean recognises(Report report) {
        return Beginning.root(report).equals("coverage");
    }

    @Override
    public ReportFacts read(Report report) {
        Xml xml = new Xml(report);
        Map<String, ReportFacts.Share> head = Map.of();
        long[] counted = new long[4]; // lines covered, lines, branches covered, branches
        boolean inMethod = false;
        while (xml.next()) {
            if (xml.begins("coverage")) {
                head = head(xml);
            } else if (xml.begins("method") || xml.ends("method")) {
                inMethod = xml.begins("method");
            } else if (xml.begins("line") && !inMethod) {
                line(xml, counted);
            }
        }
        Map<String, ReportFacts.Share> all = new HashMap<>(head);
        ReportFacts.Share lines = new ReportFacts.Share(counted[0], counted[1]);
        ReportFacts.Share said = head.get("line");
        if (said == null) {
            all.put("line", lines);
            all.put("branch", new ReportFacts.Share(counted[2], counted[3]));
        } else if (lines.all() > 0 && !said.equals(lines)) {
            throw xml.failure("its head says " + said.covered() + " of " + said.all() + " lines, its classes "
                    + lines.covered() + " of " + lines.all());
        }
        return new ReportFacts.Coverage(all);
    }

    private static Map<String, ReportFacts.Share> head(Xml xml) {
        Map<String, ReportFacts.Share> head = new HashMap<>();
        part(xml, "lines-covered", "lines-valid", "line-rate").ifPresent(share -> head.put("line", share));
        part(xml, "branches-covered", "branches-valid", "branch-rate").ifPresent(share -> head.put("branch", share));
        return head;
    }

    private static Optional<ReportFacts.Share> part(Xml xml, String covered, String valid, String rate) {
        Optional<Double> said = xml.share(rate);
        Optional<Long> of = xml.count(valid);
        Optional<Long> some = xml.count(covered);
        if (of.isEmpty() || some.isEmpty()) {
            return Optional.empty();
        }
        if (some.get() > of.get()) {
            throw xml.failure("it says " + some.get() + " of " + of.get());
        }
        boolean agrees =
                said.isEmpty() || of.get() == 0 || Math.abs(said.get() - (double) some.get() / of.get()) <= ROUNDING;
        if (!agrees) {
            throw xml.failure("'" + rate + "' is " + said.get() + ", but it is " + some.get() + " of " + of.get());
        }
        return Optional.of(new ReportFacts.Share(some.get(), of.get()));
    }

    private static void line(Xml xml, long[] counted) {
        counted[1]++;
        counted[0] += xml.count("hits").orElseThrow(() -> xml.failure("a line has no 'hits'")) > 0 ? 1 : 0;
        xml.attribute("condition-coverage")
                .map(CONDITIONS::matcher)
                .filter(Matcher::matches)
                .ifPresent(conditions -> {
                    counted[2] += Long.parseLong(conditions.group(1));
                    counted[3] += Long.parseLong(conditions.group(2));
                });
    }
}
