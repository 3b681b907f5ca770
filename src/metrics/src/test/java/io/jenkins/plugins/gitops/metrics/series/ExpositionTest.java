package io.jenkins.plugins.gitops.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.metrics.Label;
import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.exposition.Exemplar;
import io.jenkins.plugins.gitops.metrics.exposition.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpositionTest {
    private static final String OPEN = "application/openmetrics-text;version=1.0.0";

    private final Registry registry = new Registry(Budget.unbounded());
    private final Exposition exposition = new Exposition(registry);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/openmetrics-text;version=1.0.0;q=0.8,text/plain;version=0.0.4;q=0.5,*/*;q=0.1 |"
                        + " OPENMETRICS",
                "application/openmetrics-text;version=1.0.0;q=0.3,text/plain;version=0.0.4;q=0.5 | TEXT",
                "application/openmetrics-text; version=2.0.0,text/plain | TEXT",
                "application/openmetrics-text | OPENMETRICS",
                "application/openmetrics-text;q=oops | TEXT",
                "text/html | TEXT",
                "'' | TEXT"
            })
    void answersInTheFormatThatIsAskedFor(String accept, Format format) {
        assertThat(exposition.answer(accept, "").contentType()).isEqualTo(format.contentType());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip | true", "deflate, GZIP;q=0.5 | true", "gzip;q=0 | false", "br | false"})
    void packsOnlyForThoseWhoTakeIt(String encoding, boolean packed) {
        assertThat(exposition.answer("", encoding).isPacked()).isEqualTo(packed);
    }

    @Test
    void aPackedAnswerUnpacksToThePlainOne() throws IOException {
        CounterFamily counter = registry.counter(Metric.counter("c_total", "", "counts", Label.open("name")));
        for (int scrape = 0; scrape < 3; scrape++) {
            for (int i = 0; i < 2_000; i++) {
                counter.add(i * scrape / 7.0, "folder/job-" + i % (1_000 + scrape * 500));
            }
            byte[] packed = bytes(exposition.answer(OPEN, "gzip"));
            byte[] plain = bytes(exposition.answer(OPEN, ""));
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                    .isEqualTo(plain);
            assertThat(packed.length).isLessThan(plain.length / 3);
        }
    }

    @Test
    void anExemplarLeadsFromABucketToItsTrace() {
        HistogramFamily histogram = registry.histogram(Metric.histogram("h_seconds", "seconds", "h", List.of(1.0)));
        CounterFamily counter = registry.counter(Metric.counter("c_total", "", "c"));
        Exemplar exemplar =
                new Exemplar("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", 0.5, Instant.ofEpochMilli(1_500));
        histogram.observe(0.5, exemplar);
        counter.add(1, exemplar);
        String ids = "{trace_id=\"0af7651916cd43dd8448eb211c80319c\",span_id=\"b7ad6b7169203331\"} 0.5 1.5";
        assertThat(Scraped.ours(registry, Format.OPENMETRICS))
                .contains("h_seconds_bucket{le=\"1.0\"} 1 # " + ids + "\n", "c_total 1 # " + ids + "\n")
                .contains("h_seconds_bucket{le=\"+Inf\"} 1\n", "h_seconds_count 1\n")
                .endsWith("# EOF\n");
        assertThat(Scraped.ours(registry, Format.TEXT))
                .doesNotContain("trace_id")
                .doesNotContain("EOF");
    }

    @Test
    void whatFailsLeavesOnlyItselfOut() {
        registry.register(new io.prometheus.client.Collector() {
            @Override
            public List<MetricFamilySamples> collect() {
                if (registry.families().isEmpty()) {
                    return List.of();
                }
                throw new IllegalStateException("not today");
            }
        });
        registry.counter(Metric.counter("c_total", "", "counts")).add(1);
        registry.beforeScrape(() -> {
            throw new IllegalStateException("not today either");
        });
        assertThat(Scraped.ours(registry, Format.TEXT)).contains("c_total 1\n");
        assertThat(registry.failures()).isEqualTo(2);
    }

    @Test
    void whatIsNotExposedGoesOnCounting() {
        CounterFamily hidden = registry.counter(Metric.counter("hidden_total", "", "counts"));
        registry.expose(name -> !name.startsWith("hidden"));
        hidden.add(2);
        assertThat(Scraped.ours(registry, Format.TEXT)).isEmpty();
        registry.expose(name -> true);
        assertThat(Scraped.ours(registry, Format.TEXT)).contains("hidden_total 2\n");
    }

    @Test
    void aCounterRefusesToFall() {
        CounterFamily counter = registry.counter(Metric.counter("c_total", "", "counts"));
        assertThatThrownBy(() -> counter.add(-1)).hasMessageContaining("a counter never falls");
        assertThatThrownBy(() -> counter.add(Double.NaN)).hasMessageContaining("a counter never falls");
    }

    private static byte[] bytes(Exposition.Answer answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        answer.writeTo(out);
        assertThat(out.size()).isEqualTo(answer.length());
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).isNotEmpty();
        return out.toByteArray();
    }
}
