package io.jenkins.plugins.gitops.delivery.buildonce;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.TestTotals;
import io.jenkins.plugins.gitops.operation.buildonce.BuildOnceRequest.Facts;
import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportFacts;
import io.jenkins.plugins.gitops.port.ReportReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the reports of a run come to, as it goes into the evidence. */
record ReportedFacts(List<ReportReader> readers) {
    Optional<TestTotals> tests(List<Report> reports) {
        return read(reports, ReportFacts.Tests.class).stream()
                .map(ReportFacts.Tests::totals)
                .reduce((one, other) -> new TestTotals(
                        one.passed() + other.passed(), one.failed() + other.failed(), one.skipped() + other.skipped()));
    }

    /** The share of lines that tests reach. */
    Optional<Double> coverage(List<Report> reports) {
        return read(reports, ReportFacts.Coverage.class).stream()
                .flatMap(coverage -> Optional.ofNullable(coverage.counted().get("line")).stream())
                .reduce(ReportFacts.Share::plus)
                .filter(share -> share.all() > 0)
                .map(share -> (double) share.covered() / share.all());
    }

    /** How many findings of each danger; nothing where there is no scan, and zeros where it found nothing. */
    Map<String, Integer> scan(List<Report> reports) {
        Map<String, Integer> counts = new TreeMap<>();
        if (reports.isEmpty()) return counts;
        for (ReportFacts.Danger danger : ReportFacts.Danger.values()) counts.put(danger.name(), 0);
        read(reports, ReportFacts.Vulnerabilities.class).stream()
                .flatMap(scan -> scan.found().stream())
                .forEach(one -> counts.merge(one.danger().name(), 1, Integer::sum));
        return counts;
    }

    /** The facts that were known, with those of the reports. */
    Facts with(Facts known, List<Report> tests, List<Report> coverage, List<Report> scan) {
        return new Facts(tests(tests), coverage(coverage), scan(scan), known.buildUrl(), known.builtAt());
    }

    private <F extends ReportFacts> List<F> read(List<Report> reports, Class<F> kind) {
        return reports.stream().map(report -> kind.cast(read(report, kind))).toList();
    }

    private ReportFacts read(Report report, Class<? extends ReportFacts> kind) {
        ReportFacts facts = readers.stream()
                .filter(reader -> reader.recognises(report))
                .findFirst()
                .orElseThrow(() -> no(report, kind, "its format is unknown"))
                .read(report);
        if (!kind.isInstance(facts))
            throw no(report, kind, "it is a report of " + facts.getClass().getSimpleName());
        return facts;
    }

    private Refusal no(Report report, Class<? extends ReportFacts> kind, String found) {
        return new Refusal(
                "take " + kind.getSimpleName() + " from the report " + Refusal.quoted(report.name()),
                found,
                "name reports in one of the formats "
                        + readers.stream().map(ReportReader::format).toList());
    }
}
