package io.jenkins.plugins.gitops.checks.output;

import io.jenkins.plugins.gitops.checks.Family;
import io.jenkins.plugins.gitops.checks.Noted;
import io.jenkins.plugins.gitops.checks.Report;
import io.jenkins.plugins.gitops.checks.Result;
import io.jenkins.plugins.gitops.checks.Standing;
import io.jenkins.plugins.gitops.checks.Totals;
import io.jenkins.plugins.gitops.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A report as lines of a build log: what is open first, the worst before the rest; what passed is only counted. */
public final class ConsoleTable {
    private static final int WIDEST = 44;

    private ConsoleTable() {}

    public static List<String> of(Report report) {
        Totals totals = Totals.of(report);
        Stream<String> head = Stream.of("Cluster " + clean(report.cluster())
                + (report.version().isEmpty() ? "" : " (" + clean(report.version()) + ")")
                + " at " + report.time() + ": " + report.results().size() + " checks, " + totals.critical()
                + " critical, " + totals.warning() + " warnings, " + totals.info() + " notes, "
                + totals.accepted() + " accepted, " + totals.inconclusive() + " could not look");
        return Stream.concat(head, Stream.of(Family.values()).flatMap(family -> lines(family, report)))
                .toList();
    }

    private static Stream<String> lines(Family family, Report report) {
        List<Result> results = report.results().stream()
                .filter(result -> result.card().family() == family)
                .toList();
        if (results.isEmpty()) {
            return Stream.empty();
        }
        List<Noted> findings = results.stream()
                .flatMap(result -> result.findings().stream())
                .sorted(Comparator.comparing(Noted::open)
                        .reversed()
                        .thenComparing(noted -> noted.finding().severity(), Comparator.reverseOrder()))
                .toList();
        int width = findings.stream()
                .mapToInt(noted ->
                        Math.min(WIDEST, clean(noted.finding().object()).length()))
                .max()
                .orElse(1);
        long passed = results.stream()
                .filter(result -> result.verdict().kind() == Verdict.Kind.PASS)
                .count();
        return Stream.of(
                        Stream.of("── " + family.name().toLowerCase(Locale.ROOT) + ": " + passed + " of "
                                + results.size() + " checks pass"),
                        findings.stream().map(noted -> line(noted, width)),
                        results.stream()
                                .filter(result -> result.verdict().kind() == Verdict.Kind.INCONCLUSIVE)
                                .map(result -> "  ?        " + result.card().id() + "  "
                                        + clean(result.verdict().reason())))
                .flatMap(lines -> lines);
    }

    private static String line(Noted noted, int width) {
        String mark = noted.standing() == Standing.NEW ? "+" : noted.standing() == Standing.ACCEPTED ? "~" : " ";
        String object = clean(noted.finding().object());
        return String.format(
                Locale.ROOT,
                "%s %-8s %-" + width + "s  %s: %s%s",
                mark,
                noted.finding().severity(),
                object,
                noted.finding().rule(),
                clean(noted.finding().message()),
                noted.note().isEmpty() ? "" : " [" + clean(noted.note()) + "]");
    }

    /** Names come from a cluster: nothing in them may steer a terminal. */
    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
