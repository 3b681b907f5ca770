package io.jenkins.plugins.gitops.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.TestTotals;
import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportFacts;
import io.jenkins.plugins.gitops.port.ReportFacts.Danger;
import io.jenkins.plugins.gitops.port.ReportFacts.Share;
import io.jenkins.plugins.gitops.port.ReportFacts.Vulnerability;
import io.jenkins.plugins.gitops.port.ReportReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The gates that go by reports. */
class ReportGatesTest {
    private final List<Report> reports = new ArrayList<>();
    private final List<ReportFacts> facts = new ArrayList<>();
    private final ReportShelf shelf =
            new ReportShelf(search -> CompletableFuture.completedStage(List.copyOf(reports)), List.of(new InOrder()));

    /** Reads the n-th report as the n-th facts. */
    private final class InOrder implements ReportReader {
        @Override
        public String format() {
            return "ours";
        }

        @Override
        public boolean recognises(Report report) {
            return !report.name().endsWith(".txt");
        }

        @Override
        public ReportFacts read(Report report) {
            return facts.get(Integer.parseInt(report.name()));
        }
    }

    private void says(ReportFacts said) {
        reports.add(report(String.valueOf(reports.size()), Questions.NOW.minusSeconds(60), Optional.of("build-key")));
        facts.add(said);
    }

    private static Report report(String name, Instant at, Optional<String> voucher) {
        return new Report(name, new byte[0], at, voucher);
    }

    private static ReportFacts tests(int passed, int failed, String... names) {
        return new ReportFacts.Tests(new TestTotals(passed, failed, 1), List.of(names));
    }

    @Test
    void addsTheTestsOfAllReports() {
        says(tests(10, 0));
        says(tests(5, 0));
        new Asked(new TestsGate(shelf)).passes("15 passed, 0 failed, 2 skipped");
        new Asked(new TestsGate(shelf)).set("least", "16").fails("at least 16 have to pass");
    }

    @Test
    void namesTheTestsThatFailed() {
        says(tests(10, 1, "CartTest.adds"));
        GateAnswer answer = new Asked(new TestsGate(shelf)).fails("10 passed, 1 failed");
        assertThat(answer.details()).containsExactly("CartTest.adds");
        new Asked(new TestsGate(shelf)).set("failures", "1").passes("10 passed, 1 failed");
    }

    @Test
    void doubtsTestsOfWhichNoneRan() {
        says(tests(0, 0));
        new Asked(new TestsGate(shelf)).set("least", "0").doubts("nothing ran");
    }

    @Test
    void doubtsAReportThatOneCannotGoBy() {
        Asked asked = new Asked(new TestsGate(shelf));
        asked.doubts("none is attached to shop 1.4");
        new Asked(new TestsGate(shelf)).set("files", "*.xml").doubts("no file matches '*.xml'");
        reports.add(report("0", Questions.NOW, Optional.empty()));
        asked.doubts("nobody vouches that it is about shop 1.4");
        reports.set(0, report("0", Questions.NOW.minus(Duration.ofDays(31)), Optional.of("build-key")));
        asked.doubts("older than 30d");
        reports.set(0, report("0", Questions.NOW.plus(Duration.ofDays(1)), Optional.of("build-key")));
        asked.doubts("which is yet to come");
        reports.set(0, report("0.txt", Questions.NOW, Optional.of("build-key")));
        asked.doubts("its format is unknown; use one of ours");
        reports.clear();
        says(new ReportFacts.Coverage(Map.of()));
        asked.doubts("it is a report of Coverage");
    }

    @Test
    void oneBadReportAmongGoodOnesIsADoubt() {
        says(tests(10, 0));
        reports.add(report("1", Questions.NOW, Optional.empty()));
        new Asked(new TestsGate(shelf)).doubts("nobody vouches");
    }

    @Test
    void wantsMoreThanTheBoundAndRoundsNothingUp() {
        says(new ReportFacts.Coverage(Map.of("line", new Share(5_000_001, 10_000_000))));
        new Asked(new CoverageGate(shelf)).passes("50.00 % of 10000000 by line, above 50 %");
        facts.set(0, new ReportFacts.Coverage(Map.of("line", new Share(1, 2))));
        new Asked(new CoverageGate(shelf)).fails("50.00 % of 2 by line, not above 50 %");
        facts.set(0, new ReportFacts.Coverage(Map.of("line", new Share(79_999, 100_000))));
        new Asked(new CoverageGate(shelf)).set("above", "80 %").fails("79.99 % of 100000 by line, not above 80 %");
    }

    @Test
    void doubtsCoverageOfNothing() {
        says(new ReportFacts.Coverage(Map.of("line", new Share(0, 0))));
        new Asked(new CoverageGate(shelf)).doubts("it counts 0 of 0");
        new Asked(new CoverageGate(shelf)).set("counter", "branch").doubts("it does not count 'branch', only [line]");
    }

    @Test
    void countsVulnerabilitiesByDanger() {
        says(new ReportFacts.Vulnerabilities(List.of(
                new Vulnerability("CVE-1", Danger.CRITICAL, "zlib 1.2", "1.3"),
                new Vulnerability("CVE-1", Danger.CRITICAL, "zlib 1.2", "1.3"),
                new Vulnerability("CVE-2", Danger.HIGH, "curl 8", ""))));
        GateAnswer answer = new Asked(new VulnerabilitiesGate(shelf)).fails("found 1 CRITICAL, at most 0");
        assertThat(answer.details())
                .containsExactly("CRITICAL CVE-1 in zlib 1.2, fixed in 1.3", "HIGH CVE-2 in curl 8");
        new Asked(new VulnerabilitiesGate(shelf)).set("critical", "1").passes("2 found, none over its bound");
        new Asked(new VulnerabilitiesGate(shelf))
                .set("critical", "1")
                .set("high", "0")
                .fails("found 1 HIGH, at most 0");
        new Asked(new VulnerabilitiesGate(shelf))
                .set("critical", "1")
                .set("high", "0")
                .set("onlyFixable", "true")
                .passes("1 found");
    }

    @Test
    void waivesAVulnerabilityUntilItsLastDayIsOver() {
        says(new ReportFacts.Vulnerabilities(List.of(new Vulnerability("CVE-1", Danger.CRITICAL, "zlib 1.2", ""))));
        Asked asked = new Asked(new VulnerabilitiesGate(shelf))
                .set(
                        "waivers",
                        "CVE-1 until 2026-01-05 because it is not reachable; CVE-9 until 2026-01-01 because no");
        GateAnswer waived = asked.at("2026-01-05T23:59:59Z").passes("0 found, none over its bound, 1 waived");
        assertThat(waived.details().get(0)).endsWith("waived until 2026-01-05: it is not reachable");
        GateAnswer over = asked.at("2026-01-06T00:00:00Z").fails("found 1 CRITICAL");
        assertThat(over.details().get(0)).endsWith("its waiver ended on 2026-01-05");
    }

    @Test
    void refusesAWaiverWithoutAnEndOrAReason() {
        says(new ReportFacts.Vulnerabilities(List.of()));
        for (String waiver : List.of("CVE-1", "CVE-1 until 2026-01-05", "CVE-1 until soon because I say so")) {
            new Asked(new VulnerabilitiesGate(shelf))
                    .set("waivers", waiver)
                    .doubts("write one like 'CVE-2026-1234 until 2026-12-31 because");
        }
    }
}
