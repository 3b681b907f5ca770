package io.jenkins.plugins.gitops.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.metrics.Label;
import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.exposition.Format;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Label NAME = Label.open("name");
    private static final Label RESULT = Label.of("result", "success", "failure");

    @Test
    void foldsNewNamesFromTheirFirstCountAndNeverAnOldOne() {
        // 3 are set aside for _other by result
        Registry registry = new Registry(new Budget(3 + 2, 1 << 20));
        CounterFamily runs = registry.counter(Metric.counter("runs_total", "", "runs", NAME, RESULT));
        runs.add(1, "first", "success");
        runs.add(1, "second", "failure");
        runs.add(1, "third", "success");
        runs.add(1, "first", "success");
        runs.add(1, "third", "odd");
        assertThat(Scraped.ours(registry, Format.TEXT))
                .contains("runs_total{name=\"first\",result=\"success\"} 2\n")
                .contains("runs_total{name=\"second\",result=\"failure\"} 1\n")
                .contains("runs_total{name=\"_other\",result=\"success\"} 1\n")
                .contains("runs_total{name=\"_other\",result=\"_other\"} 1\n")
                .doesNotContain("third");
        assertThat(registry.budget().folded()).isEqualTo(2);
    }

    @Test
    void bytesAreBoundedToo() {
        Registry registry = new Registry(new Budget(1_000, 1_000));
        CounterFamily runs = registry.counter(Metric.counter("runs_total", "", "runs", NAME));
        runs.add(1, "x".repeat(2_000));
        runs.add(1, "short");
        assertThat(runs.value("short"))
                .as("a name that fits still gets its series")
                .isEqualTo(1);
        assertThat(runs.value("_other")).isEqualTo(1);
    }

    @Test
    void whatAGaugeGivesBackIsUsedAgain() {
        Registry registry = new Registry(new Budget(1 + 2, 1 << 20));
        GaugeFamily gauge = registry.gauge(Metric.gauge("active", "", "active", NAME));
        gauge.set(1, "a");
        gauge.set(2, "b");
        gauge.set(3, "c");
        gauge.remove("a");
        gauge.remove("never there");
        gauge.add(4, "d");
        gauge.add(1, "d");
        assertThat(Scraped.ours(registry, Format.TEXT).lines().filter(line -> !line.startsWith("#")))
                .containsExactlyInAnyOrder("active{name=\"d\"} 5", "active{name=\"b\"} 2", "active{name=\"_other\"} 3");
    }

    @Test
    void aFamilyWhoseKnownSeriesDoNotFitIsRefused() {
        Registry registry = new Registry(new Budget(8, 1 << 20));
        assertThatThrownBy(() ->
                        registry.histogram(Metric.histogram("h_seconds", "seconds", "h", List.of(1.0, 2.0), RESULT)))
                .hasMessageContaining("need 15 of 8 lines")
                .hasMessageContaining("allow more series");
    }

    @Test
    void aMillionNamesStayBelowTheBudgetAndSumUpExactly() throws InterruptedException {
        Registry registry = new Registry(new Budget(20_000, 16L << 20));
        CounterFamily runs = registry.counter(Metric.counter("runs_total", "", "runs", NAME, RESULT));
        runs.add(1, "warm", "success");
        long before = heap();
        int threads = 4;
        CountDownLatch done = new CountDownLatch(threads);
        IntStream.range(0, threads)
                .forEach(thread -> new Thread(() -> {
                            for (int i = thread; i < 1_000_000; i += threads) {
                                runs.add(1, "team/application-" + i, i % 3 == 0 ? "failure" : "success");
                            }
                            done.countDown();
                        })
                        .start());
        done.await();
        long grown = heap() - before;
        DoubleAdder sum = new DoubleAdder();
        runs.each((labels, cells) -> sum.add(cells[0]));
        long lines = Scraped.ours(registry, Format.TEXT).lines().count() - 2;
        System.out.println("1,000,000 names: " + lines + " series, heap grew by " + grown / 1024 + " KiB, "
                + registry.budget().folded() + " folded");
        assertThat(lines).isLessThanOrEqualTo(20_000).isGreaterThan(19_990);
        assertThat(sum.sum()).isEqualTo(1_000_001);
        assertThat(registry.budget().folded()).isEqualTo(1_000_001 - lines + 2);
        assertThat(grown).isLessThan(64L << 20);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
