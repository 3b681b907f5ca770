package io.jenkins.plugins.gitops.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Severity;
import io.jenkins.plugins.gitops.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was accepted, what is new, and what became worse. */
class MemoryTest {
    private static Acceptance accepted(String object, Duration left) {
        return new Acceptance("node-ready", object, Cases.NOW.plus(left), "it waits for its new disk");
    }

    private static Report marked(Report report, Optional<Report> last, Acceptance... acceptances) {
        return new Memory(List.of(acceptances), last).mark(report);
    }

    @Test
    void anAcceptedFindingFailsNothingUntilItsDay() {
        Report report = marked(Reports.broken("a"), Optional.empty(), accepted("Node a", Duration.ofDays(1)));
        assertThat(report.verdict(Severity.CRITICAL).kind()).isEqualTo(Verdict.Kind.PASS);
        assertThat(report.result("node-ready").orElseThrow().verdict().reason())
                .isEqualTo("Every node is ready. (1 accepted)");
        assertThat(report.findings())
                .extracting(Noted::note)
                .containsExactly("accepted until 2026-01-06T09:00:00Z: it waits for its new disk");
    }

    @Test
    void afterItsDayItCountsAgainAndSaysThatItWasAccepted() {
        Report report = marked(Reports.broken("a"), Optional.empty(), accepted("Node *", Duration.ofSeconds(0)));
        assertThat(report.verdict(Severity.CRITICAL).kind()).isEqualTo(Verdict.Kind.FAIL);
        assertThat(report.findings())
                .extracting(Noted::note)
                .containsExactly("was accepted until 2026-01-05T09:00:00Z: it waits for its new disk");
    }

    @Test
    void anAcceptanceCoversWhatItNamesAndNothingElse() {
        Report report = marked(
                Reports.broken("blue-1", "blue-2", "green-1"),
                Optional.empty(),
                accepted("Node b*e-1", Duration.ofDays(1)),
                accepted("Node red", Duration.ofDays(1)));
        assertThat(report.findings().filter(Noted::open))
                .extracting(noted -> noted.finding().object())
                .containsExactly("Node blue-2", "Node green-1");
        assertThat(new Memory(List.of(accepted("Node red", Duration.ofDays(1))), Optional.empty()).idle(report))
                .hasSize(1);
    }

    @Test
    void marksWhatTheLastRunDidNotHave() {
        Report report = marked(Reports.broken("a", "b"), Optional.of(Reports.broken("a")));
        assertThat(report.findings()).extracting(Noted::standing).containsExactly(Standing.KNOWN, Standing.NEW);
    }

    @Test
    void aReportIsKeptAsJson() {
        Report report = marked(Reports.broken("a"), Optional.empty(), accepted("Node a", Duration.ofDays(1)));
        assertThat(Report.parse(report.json())).isEqualTo(report);
        assertThat(Report.parse(Reports.blind().json())).isEqualTo(Reports.blind());
    }

    @Test
    void theTrendCountsWhatCameAndWhatWent() {
        Report last = Reports.broken("a", "b");
        Report now = marked(Reports.broken("b", "c", "d"), Optional.of(last));
        Trend trend = Trend.of(List.of(Totals.of(last)), last, now);
        assertThat(trend.sentence()).isEqualTo("3 critical (+1), 0 warnings, 2 new, 1 gone");
        assertThat(trend.gone()).extracting(noted -> noted.finding().object()).containsExactly("Node a");
    }

    @Test
    void whatCannotBeSeenIsNotGone() {
        assertThat(Trend.of(List.of(), Reports.broken("a"), Reports.blind()).gone())
                .isEmpty();
    }

    @Test
    void aPromotionFailsOnlyOnWhatItMadeWorse() {
        Report before = Reports.broken("a");
        assertThat(Comparison.of(before, Reports.broken("a"))
                        .verdict(Severity.INFO)
                        .kind())
                .isEqualTo(Verdict.Kind.PASS);
        assertThat(Comparison.of(before, Reports.broken("a", "b")).verdict(Severity.CRITICAL))
                .isEqualTo(Verdict.fail("1 finding of CRITICAL or worse since before, the first: Node b:"
                        + " it is not ready (it says nothing of it)"));
        assertThat(Comparison.of(before, Reports.blind())
                        .verdict(Severity.CRITICAL)
                        .kind())
                .isEqualTo(Verdict.Kind.INCONCLUSIVE);
        assertThat(Comparison.of(Reports.blind(), Reports.broken("a"))
                        .verdict(Severity.CRITICAL)
                        .kind())
                .as("what could not be seen before may have been there")
                .isEqualTo(Verdict.Kind.PASS);
    }

    @Test
    void theWorstOfAllDecides() {
        assertThat(Reports.broken("a").verdict(Severity.CRITICAL).kind()).isEqualTo(Verdict.Kind.FAIL);
        assertThat(Reports.blind().verdict(Severity.CRITICAL).kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
        assertThat(Reports.broken().verdict(Severity.INFO).kind()).isEqualTo(Verdict.Kind.PASS);
    }
}
