package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.Severity;
import io.jenkins.plugins.gitops.model.Verdict;
import java.time.Instant;

/** One run in numbers: open findings by severity, those of them that are new, accepted ones, checks that could not look. */
public record Totals(Instant time, int critical, int warning, int info, int fresh, int accepted, int inconclusive) {
    public static Totals of(Report report) {
        return new Totals(
                report.time(),
                open(report, Severity.CRITICAL),
                open(report, Severity.WARNING),
                open(report, Severity.INFO),
                count(report.findings().filter(one -> one.standing() == Standing.NEW)),
                count(report.findings().filter(one -> one.standing() == Standing.ACCEPTED)),
                count(report.results().stream().filter(one -> one.verdict().kind() == Verdict.Kind.INCONCLUSIVE)));
    }

    private static int open(Report report, Severity severity) {
        return count(report.findings()
                .filter(Noted::open)
                .filter(one -> one.finding().severity() == severity));
    }

    private static int count(java.util.stream.Stream<?> stream) {
        return (int) stream.count();
    }
}
