package io.jenkins.plugins.gitops.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.judge.Traffic.Scenario;
import io.jenkins.plugins.gitops.model.Verdict.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A small calibration for every build; CalibrationBench is the one whose numbers docs/judge.md shows. */
class CalibrationTest {
    private static final int RUNS = 40;

    static List<Scenario> healthy() {
        return Calibration.healthy();
    }

    @ParameterizedTest
    @MethodSource("healthy")
    void aHealthyCandidateIsHardlyEverFailed(Scenario healthy) {
        // 4 of 40 has a chance of less than 1 % where one in fifty is failed
        assertThat(Calibration.run(healthy, 60, RUNS, 1).failed()).isLessThan(4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.002, 0.01})
    void aRegressionIsFoundWithinTheStatedSampleSize(double base) {
        for (double factor : new double[] {3, 5}) {
            Scenario scenario = Calibration.regression(base, factor);
            int minutes = Calibration.minutes(scenario, Calibration.stated(base, factor));
            // at 95 % fewer than 33 of 40 have a chance of less than 1 %
            assertThat(Calibration.run(scenario, minutes, RUNS, 2).failed()).isGreaterThan(32);
        }
    }

    @Test
    void aCandidateAsBadAsTheToleranceIsHardlyEverPassedAtAnyLook() {
        Scenario twice = Scenario.plain("twice as bad", 10_000, 0.01).worse(2);
        Scenario besideABadPod = new Scenario("one bad pod", 10_000, 0.01, 2, 0, 3, 0, 5);

        assertThat(Calibration.everSaid(Kind.PASS, twice, 1, RUNS, 3)).isLessThan(4);
        assertThat(Calibration.everSaid(Kind.PASS, besideABadPod, 1, RUNS, 3)).isLessThan(4);
    }

    @Test
    void threeMetricsOverThreeIncrementsFailAHealthyCandidateNoMoreOftenThanOne() {
        Scenario healthy = Scenario.plain("healthy", 1000, 0.01);

        assertThat(Calibration.everSaid(Kind.FAIL, healthy, 3, RUNS, 5)).isLessThan(4);
    }

    @Test
    void badRequestsThatComeTenAtATimeCountAsFewer() {
        Scenario batches = new Scenario("batches of 10", 1000, 0.01, 1, 0, 10, 0, 1);

        assertThat(Calibration.run(batches, 60, RUNS, 1).failed()).isLessThan(4);
    }

    @Test
    void theSameSeedGivesTheSameRow() {
        Scenario scenario = Calibration.healthy().get(9);

        assertThat(Calibration.run(scenario, 20, 5, 4)).isEqualTo(Calibration.run(scenario, 20, 5, 4));
    }
}
