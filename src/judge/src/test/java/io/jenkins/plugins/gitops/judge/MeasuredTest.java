package io.jenkins.plugins.gitops.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What histograms, counters and gauges become before they are judged. */
class MeasuredTest {
    private static final List<Double> BOUNDS = List.of(0.1, 0.25, 0.5, 1.0, Double.POSITIVE_INFINITY);

    @Test
    void takesTheLatencyThresholdFromStable() {
        Buckets stable = new Buckets(BOUNDS, List.of(500L, 900L, 960L, 990L, 1000L));

        assertThat(stable.threshold(0.95)).isEqualTo(0.5);
        assertThat(stable.slowerThan(0.5)).isEqualTo(new Counts(40, 1000));
    }

    @Test
    void seesALongerTailBehindAnEqualMedian() {
        Buckets stable = new Buckets(BOUNDS, List.of(500L, 900L, 960L, 990L, 1000L));
        Buckets candidate = new Buckets(BOUNDS, List.of(500L, 700L, 800L, 900L, 1000L));

        assertThat(candidate.threshold(0.5)).isEqualTo(stable.threshold(0.5));
        assertThat(candidate.slowerThan(0.5).bad())
                .isEqualTo(5 * stable.slowerThan(0.5).bad());
    }

    @Test
    void refusesHistogramsThatCannotBeRight() {
        assertThatThrownBy(() -> new Buckets(BOUNDS, List.of(5L, 4L, 6L, 7L, 8L)))
                .hasMessageContaining("never fall");
        assertThatThrownBy(() -> new Buckets(List.of(0.1, 0.2), List.of(1L, 2L)))
                .hasMessageContaining("+Inf");
        Buckets empty = new Buckets(BOUNDS, List.of(0L, 0L, 0L, 0L, 0L));
        assertThatThrownBy(() -> empty.threshold(0.9)).hasMessageContaining("stable had no requests");
        assertThatThrownBy(() -> empty.slowerThan(0.3)).hasMessageContaining("keep the same buckets");
    }

    @Test
    void countsWhatACounterRoseAndNothingOverAReset() {
        Increase increase = new Increase();

        assertThat(increase.since("a", 5, 100)).isEmpty();
        assertThat(increase.since("a", 7, 150)).contains(new Counts(2, 50));
        assertThat(increase.since("a", 0, 10)).isEmpty();
        assertThat(increase.since("a", 1, 30)).contains(new Counts(1, 20));
        assertThat(increase.since("b", 1, 30)).isEmpty();
    }

    @Test
    void neverTakesNaNForACount() {
        Increase increase = new Increase();
        assertThat(increase.since("a", 0, 100)).isEmpty();

        assertThat(increase.since("a", Double.NaN, 200)).isEmpty();
        assertThat(increase.since("a", 0, Double.POSITIVE_INFINITY)).isEmpty();
        assertThat(increase.since("a", 20, 10)).isEmpty();
        assertThat(increase.since("a", 1, 200)).contains(new Counts(1, 100));
    }

    @Test
    void judgesGaugesByTheShareOfReadingsAboveALevel() {
        assertThat(Gauge.above(0.8, List.of(0.5, 0.9, 0.8))).contains(new Counts(1, 3));
        assertThat(Gauge.above(0.8, List.of())).isEmpty();
        assertThat(Gauge.above(0.8, List.of(0.5, Double.NaN))).isEmpty();
    }
}
