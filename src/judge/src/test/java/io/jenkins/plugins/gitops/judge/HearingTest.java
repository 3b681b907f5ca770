package io.jenkins.plugins.gitops.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Verdict.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The hard cases that are known. */
class HearingTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ERRORS = "error ratio";
    private final Judge judge = Judge.of(Metric.againstStable(ERRORS, 2));
    private final Hearing hearing = judge.hearing();
    private int minute;

    @Test
    void passesACandidateThatIsShownToBeNoWorse() {
        read(60, pods(3, 10, 1000), pods(3, 10, 1000));

        Judgement judgement = judgement();
        assertThat(judgement.verdict().kind()).isEqualTo(Kind.PASS);
        assertThat(judgement.verdict().reason())
                .isEqualTo("error ratio is not 2.0 times worse than stable: 1800 of 180000 (1.00 %) at the candidate,"
                        + " 1800 of 180000 (1.00 %) at stable");
    }

    @Test
    void failsACandidateThatIsThreeTimesWorse() {
        read(10, pods(3, 30, 1000), pods(3, 10, 1000));

        assertThat(judgement().verdict().kind()).isEqualTo(Kind.FAIL);
        assertThat(judgement().verdict().reason())
                .contains("worse than stable's")
                .contains("at most 2.00 % of rollouts");
    }

    @Test
    void passesACandidateThatIsWorseButWithinTheTolerance() {
        read(60, pods(3, 12, 1000), pods(3, 10, 1000));
        assertThat(judgement().verdict().kind()).isEqualTo(Kind.PASS);
    }

    @Test
    void leavesSparseErrorsOpenAndSaysWhatItTakes() {
        read(30, pods(3, 0, 5), pods(3, 0, 50));

        Opinion opinion = judgement().opinions().get(0);
        assertThat(opinion.verdict().kind()).isEqualTo(Kind.INCONCLUSIVE);
        assertThat(opinion.moreRequests()).isNotEmpty();
        assertThat(opinion.verdict().reason()).contains("more requests to the candidate decide");
    }

    @Test
    void passesSparseErrorsWhereTheLimitOfWhatMattersIsGiven() {
        Hearing lenient = Judge.of(Metric.againstStable(ERRORS, 2, 0.01)).hearing();
        for (int i = 1; i <= 30; i++) {
            lenient.observe(at(i), Map.of(ERRORS, Reading.seen(pods(3, 0, 20), pods(3, 0, 200))));
        }

        assertThat(lenient.judgement(at(30)).verdict().reason()).contains("or too small to matter (below 1.00 %)");
    }

    @Test
    void takesNoTrafficForNothingKnown() {
        read(60, pods(3, 0, 0), pods(3, 10, 1000));

        assertThat(judgement().verdict().kind()).isEqualTo(Kind.INCONCLUSIVE);
        assertThat(judgement().verdict().reason()).contains("the candidate had no traffic");
    }

    @Test
    void doesNotCompareWithAStableThatHasNoTraffic() {
        read(60, pods(3, 1, 100), pods(3, 0, 0));

        assertThat(judgement().verdict().reason()).contains("stable had no traffic to compare with");
    }

    @Test
    void doesNotPassWhileOneOfTwoMetricsIsSilent() {
        Hearing two = Judge.of(Metric.againstStable(ERRORS, 2), Metric.againstStable("slow requests", 2))
                .hearing();
        for (int i = 1; i <= 60; i++) {
            two.observe(at(i), Map.of(ERRORS, Reading.seen(pods(3, 10, 1000), pods(3, 10, 1000))));
        }

        Judgement judgement = two.judgement(at(60));
        assertThat(judgement.opinions().get(0).verdict().kind()).isEqualTo(Kind.PASS);
        assertThat(judgement.verdict().kind()).isEqualTo(Kind.INCONCLUSIVE);
        assertThat(judgement.verdict().reason()).isEqualTo("no judgement on slow requests: the source gave no answer");
    }

    @Test
    void doesNotFailAReleaseForOnePodThatMakesAllTheErrors() {
        for (int i = 0; i < 30; i++) {
            Map<String, Counts> candidate = new HashMap<>(pods(3, 0, 1000));
            candidate.put("pod1", new Counts(50, 1000));
            read(1, candidate, pods(9, 1, 1000));
        }

        assertThat(judgement().verdict().kind()).isEqualTo(Kind.INCONCLUSIVE);
        assertThat(judgement().verdict().reason()).contains("because of one pod of the candidate");
    }

    @Test
    void failsAReleaseOfASinglePodThatIsWorse() {
        read(30, pods(1, 50, 1000), pods(9, 1, 1000));

        assertThat(judgement().verdict().kind()).isEqualTo(Kind.FAIL);
    }

    @Test
    void forgetsWhatWasGoodAndKeepsWhatWasBadWhenTheWeightIsRaised() {
        read(60, pods(3, 10, 1000), pods(3, 10, 1000));
        hearing.nextIncrement();
        hearing.nextIncrement();
        assertThat(judgement().verdict().kind()).isEqualTo(Kind.INCONCLUSIVE);

        read(15, pods(3, 50, 1000), pods(3, 10, 1000));
        assertThat(judgement().verdict().kind()).isEqualTo(Kind.FAIL);

        hearing.nextIncrement();
        assertThat(judgement().verdict().kind()).isEqualTo(Kind.FAIL);
    }

    @Test
    void doesNotPassOnReadingsThatAreOld() {
        read(60, pods(3, 10, 1000), pods(3, 10, 1000));

        assertThat(hearing.judgement(at(60 + 5)).verdict().kind()).isEqualTo(Kind.PASS);
        assertThat(hearing.judgement(at(60 + 6)).verdict().reason()).contains("older than PT5M");
    }

    @Test
    void neverPassesOnSilenceWhateverItsReason() {
        read(60, pods(3, 10, 1000), pods(3, 10, 1000));
        hearing.observe(at(61), Map.of(ERRORS, Reading.silent("the source answered NaN")));

        assertThat(hearing.judgement(at(61)).verdict().advances()).isFalse();
        assertThat(hearing.judgement(at(61)).verdict().reason()).contains("the source answered NaN");
    }

    @Test
    void saysNothingBeforeTheMinimumIsThere() {
        read(2, pods(3, 500, 1000), pods(3, 1, 1000));
        assertThat(judgement().verdict().kind()).isEqualTo(Kind.INCONCLUSIVE);

        assertThat(judge.hearing().judgement(START).verdict().reason()).contains("nothing was read yet");
    }

    @Test
    void holdsACandidateAgainstALimit() {
        Judge limited = Judge.of(Metric.againstLimit("slow requests", 0.05));
        assertThat(limited(limited, 10).kind()).isEqualTo(Kind.PASS);
        assertThat(limited(limited, 50).kind()).isEqualTo(Kind.INCONCLUSIVE);
        assertThat(limited(limited, 150).kind()).isEqualTo(Kind.FAIL);
    }

    @Test
    void refusesAReadingOfAMetricThatNobodyNamed() {
        assertThatThrownBy(() -> hearing.observe(START, Map.of("latency", Reading.silent("no"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Cannot take a reading of 'latency'");
    }

    @Test
    void refusesWhatCannotBeJudged() {
        assertThatThrownBy(Judge::of).hasMessageContaining("no metric is given");
        assertThatThrownBy(() -> Judge.of(Metric.againstLimit("a", 0.1), Metric.againstLimit("a", 0.2)))
                .hasMessageContaining("two metrics bear one name");
        assertThatThrownBy(() -> Metric.againstStable("a", 1)).hasMessageContaining("tolerance 1.0");
        assertThatThrownBy(() -> Metric.againstLimit("a", 0)).hasMessageContaining("limit 0.0");
        assertThatThrownBy(() -> new Judge(judge.metrics(), 0.5, 1, 1, Duration.ofMinutes(1)))
                .hasMessageContaining("alpha 0.5");
        assertThatThrownBy(() -> new Judge(judge.metrics(), 0.02, 0, 1, Duration.ofMinutes(1)))
                .hasMessageContaining("a minimum is below 1");
        assertThatThrownBy(() -> new Counts(2, 1)).hasMessageContaining("2 bad of 1");
    }

    private io.jenkins.plugins.gitops.model.Verdict limited(Judge limited, long bad) {
        Hearing open = limited.hearing();
        for (int i = 1; i <= 40; i++) {
            open.observe(at(i), Map.of("slow requests", Reading.seen(new Counts(bad, 1000), Counts.NONE)));
        }
        return open.judgement(at(40)).verdict();
    }

    private void read(int minutes, Map<String, Counts> candidate, Map<String, Counts> stable) {
        for (int i = 0; i < minutes; i++) {
            minute++;
            hearing.observe(at(minute), Map.of(ERRORS, Reading.seen(candidate, stable)));
        }
    }

    private Judgement judgement() {
        return hearing.judgement(at(minute));
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private static Map<String, Counts> pods(int number, long bad, long total) {
        Map<String, Counts> pods = new HashMap<>();
        for (int i = 0; i < number; i++) {
            pods.put("pod" + i, new Counts(bad, total));
        }
        return pods;
    }
}
