package io.jenkins.plugins.gitops.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.metrics.Label;
import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.series.Budget;
import io.jenkins.plugins.gitops.metrics.series.CounterFamily;
import io.jenkins.plugins.gitops.metrics.series.HistogramFamily;
import io.jenkins.plugins.gitops.metrics.series.Registry;
import io.jenkins.plugins.gitops.testkit.KilledJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterStoreTest {
    private static final Path DIRECTORY = Path.of("metrics");
    private static final Metric RUNS = Metric.counter("runs_total", "", "runs", Label.open("name"));

    /** Long, so that few counts fill a generation. */
    private static final String NAME = "a".repeat(600);

    private final MemoryDisk disk = new MemoryDisk();

    private static final class Life {
        final Registry registry = new Registry(new Budget(50, 1 << 20));
        final CounterFamily runs = registry.counter(RUNS);
        final CounterStore store;

        Life(Path directory, Disk disk) {
            store = new CounterStore(directory, disk, registry, Runnable::run);
        }

        void run(long number) {
            store.count(Event.of(new Mark("job", number), List.of(Increment.of(RUNS, 1, NAME))));
        }
    }

    @Test
    void countsAgainWhatIsNewAndNothingTwice() {
        Life first = new Life(DIRECTORY, disk);
        LongStream.of(1, 2, 4, 4, 2).forEach(first::run);
        Life second = new Life(DIRECTORY, disk);
        assertThat(second.runs.value(NAME)).isEqualTo(3);
        assertThat(second.store.missing("job", 0, 6)).containsExactly(3L, 5L, 6L);
        assertThat(second.store.missing("job", 4, 6)).containsExactly(5L, 6L);
        LongStream.of(3, 4, 5).forEach(second::run);
        assertThat(new Life(DIRECTORY, disk).runs.value(NAME)).isEqualTo(5);
    }

    @Test
    void aDamagedRecordCostsItselfAndADamagedSnapshotNothing() {
        Life life = new Life(DIRECTORY, disk);
        LongStream.rangeClosed(1, 2_500).forEach(life::run);
        assertThat(disk.names(DIRECTORY)).as("two generations are kept").hasSize(2);
        disk.flip(disk.newest(), 20);
        assertThat(new Life(DIRECTORY, disk).runs.value(NAME)).isEqualTo(2_500);
        life.run(5_000);
        disk.flip(disk.newest(), (int) life.store.size() - 5);
        assertThat(new Life(DIRECTORY, disk).runs.value(NAME)).isEqualTo(2_500);
    }

    @Test
    void aFullDiskStopsNoCountAndIsCaughtUpWith() {
        Life life = new Life(DIRECTORY, disk);
        life.run(1);
        disk.full = true;
        life.run(2);
        life.run(3);
        assertThat(life.runs.value(NAME)).isEqualTo(3);
        assertThat(life.store.failures()).isPositive();
        disk.full = false;
        life.run(4);
        assertThat(new Life(DIRECTORY, disk).runs.value(NAME)).isEqualTo(4);
    }

    @Test
    void whatWasFoldedStaysFolded() {
        Life life = new Life(DIRECTORY, disk);
        for (int i = 0; i < 60; i++) {
            life.store.count(Event.of(Increment.of(RUNS, 1, "name-" + i)));
        }
        Registry larger = new Registry(new Budget(1_000, 1 << 20));
        CounterFamily runs = larger.counter(RUNS);
        new CounterStore(DIRECTORY, disk, larger, Runnable::run);
        assertThat(runs.value("_other")).isEqualTo(11);
        assertThat(runs.value("name-48")).isEqualTo(1);
        assertThat(runs.value("name-49")).isZero();
    }

    @Test
    void otherBucketsTakeWhatTheOldOnesHeld() {
        Registry old = new Registry(Budget.unbounded());
        old.histogram(Metric.histogram("h_seconds", "seconds", "h", List.of(1.0, 10.0)));
        CounterStore store = new CounterStore(DIRECTORY, disk, old, Runnable::run);
        for (double seconds : new double[] {0.5, 5, 50}) {
            store.count(Event.of(new Increment("h_seconds", List.of(), seconds)));
        }
        store.count(Event.of(new Increment("gone_total", List.of("x"), 1)));
        LongStream.rangeClosed(1, 2_500)
                .forEach(i -> store.count(Event.of(
                        new Increment("h_seconds", List.of(), 0.0), new Increment("gone_total", List.of(NAME), 1))));
        Registry renewed = new Registry(Budget.unbounded());
        HistogramFamily histogram = renewed.histogram(Metric.histogram("h_seconds", "seconds", "h", List.of(10.0)));
        new CounterStore(DIRECTORY, disk, renewed, Runnable::run);
        histogram.each((labels, cells) -> assertThat(cells).containsExactly(2_502, 1, 55.5));
    }

    @Test
    void manyThreadsShareOneForce(@TempDir Path directory) throws Exception {
        Registry registry = new Registry(Budget.unbounded());
        CounterFamily runs = registry.counter(RUNS);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        CounterStore store = new CounterStore(directory, new LocalDisk(), registry, writer);
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> LongStream.range(0, 1_000)
                    .forEach(run -> store.count(
                            Event.of(new Mark("job" + number % 2, run), List.of(Increment.of(RUNS, 1, NAME))))));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        writer.shutdown();
        assertThat(writer.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(runs.value(NAME)).isEqualTo(2_000);
        assertThat(new Life(directory, new LocalDisk()).runs.value(NAME)).isEqualTo(2_000);
    }

    /** The JVM that is killed. */
    static final class Counting {
        public static void main(String[] arguments) {
            Disk disk =
                    KilledJvm.standingStillAt(Integer.parseInt(arguments[1])).around(Disk.class, new LocalDisk());
            Life life = new Life(Path.of(arguments[0]), disk);
            LongStream.rangeClosed(1, 3).forEach(life::run);
        }
    }

    @Test
    void aRealKillLosesNothingThatWasSeen(@TempDir Path directory) throws IOException, InterruptedException {
        String where = "begun";
        int deaths = 0;
        for (int point = 0; !where.isEmpty(); point += 3) {
            Path own = directory.resolve("at-" + point);
            where = KilledJvm.run(Counting.class, own.toString(), Integer.toString(point));
            deaths += where.isEmpty() ? 0 : 1;
            Life life = new Life(own, new LocalDisk());
            double before = life.runs.value(NAME);
            assertThat(life.store.missing("job", 0, 3)).as(where).hasSize(3 - (int) before);
            LongStream.rangeClosed(1, 3).forEach(life::run);
            assertThat(life.runs.value(NAME)).as(where).isEqualTo(3);
        }
        assertThat(deaths).isGreaterThan(5);
    }
}
