package io.jenkins.plugins.gitops.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.metrics.Label;
import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.exposition.Format;
import io.jenkins.plugins.gitops.testkit.Gen;
import io.prometheus.client.Collector;
import io.prometheus.client.Counter;
import io.prometheus.client.Enumeration;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import io.prometheus.client.Info;
import io.prometheus.client.Summary;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SameAsSimpleclientTest {
    private static final List<Double> BOUNDS = List.of(0.005, 1.0, 2.5, 1e7);

    private final Registry registry = new Registry(Budget.unbounded());

    @Test
    void oursReadAsTheirWriterWritesThem() {
        Gen.of(SplittableRandom::split).check(200, random -> {
            registry.clear();
            fill(random);
            mustAgree();
        });
    }

    private void fill(SplittableRandom random) {
        CounterFamily counter =
                registry.counter(Metric.counter("c_total", "", "it \"counts\" \\ a\nlot", Label.open("name")));
        GaugeFamily gauge = registry.gauge(Metric.gauge("g_seconds", "seconds", "goes up", Label.open("name")));
        HistogramFamily histogram = registry.histogram(Metric.histogram(
                "h_bytes", "bytes", "how big", BOUNDS, Label.open("name"), Label.of("kind", "a", "b")));
        registry.counter(Metric.counter("known_total", "", "starts at 0", Label.of("kind", "a", "b")));
        registry.gauge(Metric.gauge("never", "", "has no series yet", Label.open("name")));
        for (int i = random.nextInt(700); i >= 0; i--) {
            String name = name(random);
            counter.add(random.nextInt(5) * Math.pow(10, random.nextInt(0, 9)), name);
            gauge.set(value(random), name(random));
            histogram.observe(Math.abs(finite(random)), name, random.nextBoolean() ? "a" : "c");
            if (random.nextInt(4) == 0) {
                gauge.remove(name(random));
            }
        }
    }

    private static String name(SplittableRandom random) {
        return List.of("", "a\"b", "back\\slash", "new\nline", "ä€😀", "team/app/main", "x" + random.nextInt(400))
                .get(random.nextInt(7));
    }

    private static double value(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> Double.NEGATIVE_INFINITY;
            case 3 -> -0.0;
            default -> finite(random);
        };
    }

    private static double finite(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(-2000, 2000) / 1000.0;
            case 1 -> random.nextLong() >> random.nextInt(64);
            case 2 -> random.nextInt(-200000, 200000) / 1e5;
            case 3 -> random.nextDouble() * Math.pow(10, random.nextInt(-20, 20));
            default -> random.nextInt(100);
        };
    }

    @Test
    void collectorsOfOthersAppearAsTheyWouldAtTheirOwnWriter() {
        Counter counter = Counter.build("theirs", "a counter").labelNames("x").register(registry);
        counter.labels("1").incWithExemplar(2, "trace_id", "abc");
        Gauge.build("their_gauge", "a gauge").register(registry).set(1.5);
        Histogram.build("their_histogram", "a histogram").register(registry).observeWithExemplar(0.3, "trace_id", "d");
        Summary.build("their_summary", "a summary")
                .quantile(0.5, 0.01)
                .register(registry)
                .observe(3);
        Info.build("their_build", "an info").register(registry).info("version", "1");
        Enumeration.build("their_state", "a state")
                .states("on", "off")
                .register(registry)
                .state("on");
        registry.register(new Collector() {
            @Override
            public List<MetricFamilySamples> collect() {
                return List.of(
                        new MetricFamilySamples(
                                "odd", Type.UNKNOWN, "?", List.of(sample("odd", 7, 1_700_000_000_123L))),
                        new MetricFamilySamples(
                                "gh",
                                Type.GAUGE_HISTOGRAM,
                                "gauge histogram",
                                List.of(sample("gh_gcount", 1, null), sample("gh_gsum", 2, null))));
            }
        });
        mustAgree();
    }

    private static Collector.MetricFamilySamples.Sample sample(String name, double value, Long at) {
        return new Collector.MetricFamilySamples.Sample(name, List.of(), List.of(), value, null, at);
    }

    private void mustAgree() {
        for (Format format : Format.values()) {
            assertThat(Scraped.of(Scraped.ours(registry, format)).families())
                    .isEqualTo(Scraped.of(Scraped.theirs(registry, format)).families());
        }
    }
}
