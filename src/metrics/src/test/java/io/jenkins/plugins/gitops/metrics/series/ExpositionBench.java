package io.jenkins.plugins.gitops.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.metrics.Label;
import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.exposition.Format;
import io.jenkins.plugins.gitops.metrics.exposition.Gzip;
import io.jenkins.plugins.gitops.metrics.exposition.Sink;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a scrape costs the controller, beside simpleclient's own writer in the same run. Every value changes between two scrapes. */
@Tag("bench")
class ExpositionBench {
    private static final String TEXT = "text/plain;version=0.0.4";
    private static final Label PIPELINE = Label.open("cicd_pipeline_name");
    private static final Label RESULT = Label.of("cicd_pipeline_result", "success", "failure", "cancellation");
    private static final int WARM = Integer.getInteger("bench.warm", 60);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 200);

    private final SplittableRandom random = new SplittableRandom(8);
    private final OutputStream nowhere = OutputStream.nullOutputStream();

    @Test
    void tenThousandSeries() throws Exception {
        Fixture fixture = new Fixture(10_000);
        double plain = p99(fixture, "", "10,000 series, plain");
        double packed = p99(fixture, "gzip", "10,000 series, gzip");
        assertThat(plain).isLessThan(10);
        assertThat(packed).isLessThan(10);
    }

    @Test
    void aHundredThousandSeries() throws Exception {
        Fixture fixture = new Fixture(100_000);
        p99(fixture, "", "100,000 series, plain");
        assertThat(p99(fixture, "gzip", "100,000 series, gzip level 1")).isLessThan(40);
    }

    /** Before and after in one run: the pieces are packed side by side. */
    @Test
    void piecesSideBySideAreFasterThanOne() throws Exception {
        Fixture fixture = new Fixture(100_000);
        Sink plain = new Sink(1 << 16);
        fixture.registry.encode(plain, Format.TEXT);
        double[] pieces = new double[ROUNDS];
        double[] whole = new double[ROUNDS];
        Sink packed = new Sink(1 << 16);
        for (int i = -WARM; i < ROUNDS; i++) {
            packed.clear();
            double a = millis(() -> pack(plain, packed, 1 << 20));
            packed.clear();
            double b = millis(() -> pack(plain, packed, Integer.MAX_VALUE));
            if (i >= 0) {
                pieces[i] = a;
                whole[i] = b;
            }
        }
        Arrays.sort(pieces);
        Arrays.sort(whole);
        say(
                "gzip alone, %,d bytes, %d processors: in pieces median %.1f ms, p99 %.1f ms; in one median %.1f ms, p99 %.1f ms",
                plain.length(),
                Runtime.getRuntime().availableProcessors(),
                median(pieces),
                pieces[ROUNDS * 99 / 100],
                median(whole),
                whole[ROUNDS * 99 / 100]);
        assertThat(median(pieces)).isLessThan(median(whole) * 1.1);
    }

    private static Object pack(Sink plain, Sink packed, int size) {
        Gzip.pack(plain, packed, size);
        return packed;
    }

    @Test
    void atLeastTwentyTimesAsFastAsTheirWriter() throws Exception {
        Fixture fixture = new Fixture(100_000);
        CollectorRegistry theirs = new CollectorRegistry();
        Counter counter = Counter.build("gitops_pipeline_runs", "Runs that ended.")
                .labelNames("cicd_pipeline_name", "cicd_pipeline_result")
                .register(theirs);
        for (int i = 0; i < 100_000; i++) {
            counter.labels(Fixture.name(i), "success").inc(i % 1000);
        }
        double[] ours = new double[ROUNDS / 4];
        double[] same = new double[ROUNDS / 4];
        double[] native1 = new double[ROUNDS / 4];
        for (int i = -WARM / 4; i < ours.length; i++) {
            fixture.change(random);
            double a = millis(() -> fixture.scrape("", nowhere));
            double b = millis(() -> write(fixture.registry));
            double c = millis(() -> write(theirs));
            if (i >= 0) {
                ours[i] = a;
                same[i] = b;
                native1[i] = c;
            }
        }
        double us = median(ours);
        say(
                "100,000 series, median: ours %.1f ms; their writer on the same registry %.1f ms (%.1f times), "
                        + "on their own counters, with _created, %.1f ms (%.1f times)",
                us, median(same), median(same) / us, median(native1), median(native1) / us);
        assertThat(median(same) / us).isGreaterThanOrEqualTo(20);
    }

    private double p99(Fixture fixture, String encoding, String what) throws Exception {
        double[] times = new double[ROUNDS];
        ByteArrayOutputStream size = new ByteArrayOutputStream();
        fixture.scrape(encoding, size);
        for (int i = -WARM; i < ROUNDS; i++) {
            fixture.change(random);
            double time = millis(() -> fixture.scrape(encoding, nowhere));
            if (i >= 0) {
                times[i] = time;
            }
        }
        Arrays.sort(times);
        say(
                "%s: median %.2f ms, p99 %.2f ms, %,d bytes",
                what, times[ROUNDS / 2], times[ROUNDS * 99 / 100], size.size());
        return times[ROUNDS * 99 / 100];
    }

    /** As an HTTP server of theirs does it: encoded to bytes in memory. */
    private static Object write(CollectorRegistry registry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 24);
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        TextFormat.write004(writer, registry.metricFamilySamples());
        writer.flush();
        return bytes;
    }

    private static double millis(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** A registry as a controller has it: counters, gauges with milliseconds, histograms. */
    private static final class Fixture {
        final Registry registry = new Registry(Budget.unbounded());
        private final Exposition exposition = new Exposition(registry);
        private final CounterFamily runs = registry.counter(
                Metric.counter("gitops_pipeline_runs_total", "", "Runs that ended.", PIPELINE, RESULT));
        private final GaugeFamily last = registry.gauge(Metric.gauge(
                "gitops_pipeline_last_success_timestamp_seconds", "seconds", "When a run last succeeded.", PIPELINE));
        private final HistogramFamily durations = registry.histogram(Metric.histogram(
                "cicd_pipeline_run_duration_seconds",
                "seconds",
                "How long runs took.",
                java.util.List.of(15.0, 60.0, 300.0, 600.0, 1800.0, 3600.0, 14400.0),
                PIPELINE));
        private final int jobs;

        /** Each job has 10 lines of a histogram, a gauge, and a counter for most of the lines that are left. */
        Fixture(int lines) {
            jobs = lines / 20;
            change(new SplittableRandom(1));
            for (int i = jobs * 11; i < lines; i++) {
                runs.add(i % 1000, name(i), "success");
            }
        }

        static String name(int i) {
            return "team-" + i % 50 + "/application-" + i + "/main";
        }

        void change(SplittableRandom random) {
            for (int i = 0; i < jobs; i++) {
                last.set((1_795_275_214_000L + random.nextInt(10_000_000)) / 1000.0, name(i));
                durations.observe(random.nextInt(10_000_000) / 1000.0, name(i));
            }
            for (int i = jobs * 11; i < jobs * 20; i++) {
                runs.add(random.nextInt(1, 10), name(i), "success");
            }
        }

        Object scrape(String encoding, OutputStream out) throws IOException {
            Exposition.Answer answer = exposition.answer(TEXT, encoding);
            answer.writeTo(out);
            return answer;
        }
    }
}
