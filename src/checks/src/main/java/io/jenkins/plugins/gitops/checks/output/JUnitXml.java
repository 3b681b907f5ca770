package io.jenkins.plugins.gitops.checks.output;

import io.jenkins.plugins.gitops.checks.Family;
import io.jenkins.plugins.gitops.checks.Noted;
import io.jenkins.plugins.gitops.checks.Report;
import io.jenkins.plugins.gitops.checks.Result;
import io.jenkins.plugins.gitops.model.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report as JUnit XML: a suite for each family, a case for each check; what could not look is an error, never a pass. */
public final class JUnitXml {
    private JUnitXml() {}

    public static String of(Report report) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        for (Family family : Family.values()) {
            List<Result> results = report.results().stream()
                    .filter(result -> result.card().family() == family)
                    .toList();
            if (!results.isEmpty()) {
                suite(family, report, results, xml);
            }
        }
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(Family family, Report report, List<Result> results, StringBuilder xml) {
        String name = "validateCluster." + family.name().toLowerCase(Locale.ROOT);
        xml.append("  <testsuite name=\"").append(name);
        xml.append("\" hostname=\"").append(escaped(report.cluster()));
        xml.append("\" timestamp=\"").append(report.time());
        xml.append("\" tests=\"").append(results.size());
        xml.append("\" failures=\"").append(count(results, Verdict.Kind.FAIL));
        xml.append("\" errors=\"").append(count(results, Verdict.Kind.INCONCLUSIVE));
        xml.append("\" skipped=\"0\" time=\"0\">\n");
        for (Result result : results) {
            xml.append("    <testcase classname=\"").append(name);
            xml.append("\" name=\"").append(result.card().id()).append("\" time=\"0\">\n");
            part("failure", result, Verdict.Kind.FAIL, xml);
            part("error", result, Verdict.Kind.INCONCLUSIVE, xml);
            String accepted = lines(
                    result.findings().stream().filter(noted -> !noted.open()).toList());
            if (!accepted.isEmpty()) {
                xml.append("      <system-out>").append(escaped(accepted)).append("</system-out>\n");
            }
            xml.append("    </testcase>\n");
        }
        xml.append("  </testsuite>\n");
    }

    private static void part(String element, Result result, Verdict.Kind kind, StringBuilder xml) {
        if (result.verdict().kind() == kind) {
            xml.append("      <").append(element);
            xml.append(" type=\"").append(result.card().severity());
            xml.append("\" message=\"").append(escaped(result.verdict().reason()));
            xml.append("\">").append(escaped(lines(result.open())));
            xml.append("</").append(element).append(">\n");
        }
    }

    private static String lines(List<Noted> findings) {
        return findings.stream()
                .map(noted -> noted.standing() + " " + noted.finding().severity() + " "
                        + noted.finding().object() + ": " + noted.finding().message() + "\n  "
                        + noted.finding().advice()
                        + (noted.note().isEmpty() ? "" : "\n  " + noted.note()))
                .collect(Collectors.joining("\n"));
    }

    private static long count(List<Result> results, Verdict.Kind kind) {
        return results.stream()
                .filter(result -> result.verdict().kind() == kind)
                .count();
    }

    /** Without the characters that XML 1.0 cannot hold in any form. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean legal = point == '\n'
                    || point == '\t'
                    || (point >= 0x20 && point <= 0xD7FF)
                    || (point >= 0xE000 && point <= 0xFFFD)
                    || point >= 0x10000;
            switch (legal ? point : '\uFFFD') {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(legal ? point : '\uFFFD');
            }
        });
        return out.toString();
    }
}
