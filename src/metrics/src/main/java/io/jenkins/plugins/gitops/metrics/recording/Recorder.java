package io.jenkins.plugins.gitops.metrics.recording;

import io.jenkins.plugins.gitops.metrics.Catalogue;
import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.series.Budget;
import io.jenkins.plugins.gitops.metrics.series.Exposition;
import io.jenkins.plugins.gitops.metrics.series.GaugeFamily;
import io.jenkins.plugins.gitops.metrics.series.Registry;
import io.jenkins.plugins.gitops.metrics.store.CounterStore;
import io.jenkins.plugins.gitops.metrics.store.Disk;
import io.jenkins.plugins.gitops.metrics.store.Event;
import io.jenkins.plugins.gitops.metrics.store.Increment;
import io.jenkins.plugins.gitops.metrics.store.Mark;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** Where everything that is to be seen is told. Every method returns at once; counts are written by the writer. */
public final class Recorder {
    private final Registry registry;
    private final Exposition exposition;
    private final CounterStore store;
    private final InstantSource clock;
    private final Map<Metric, GaugeFamily> gauges = new HashMap<>();
    private final Map<String, Double> active = new HashMap<>();
    private final AtomicLong foldedBefore = new AtomicLong();

    /** Reads back what the directory keeps. */
    public Recorder(Budget budget, Path directory, Disk disk, Executor writer, InstantSource clock) {
        this.clock = clock;
        registry = new Registry(budget);
        exposition = new Exposition(registry);
        for (Metric metric : Catalogue.ALL) {
            switch (metric.kind()) {
                case COUNTER -> registry.counter(metric);
                case HISTOGRAM -> registry.histogram(metric);
                case GAUGE -> gauges.put(metric, registry.gauge(metric));
            }
        }
        store = new CounterStore(directory, disk, registry, writer);
        set(Catalogue.STARTED, clock.millis() / 1_000.0);
        registry.beforeScrape(this::aboutItself);
    }

    /** For collectors of others, which then appear beside ours. */
    public Registry registry() {
        return registry;
    }

    public void set(Metric gauge, double value, String... labels) {
        gauge(gauge).set(value, labels);
    }

    public void add(Metric gauge, double amount, String... labels) {
        gauge(gauge).add(amount, labels);
    }

    private GaugeFamily gauge(Metric metric) {
        return java.util.Objects.requireNonNull(gauges.get(metric), metric::name);
    }

    /** Counts a run, once; its pipeline's times stand beside it. */
    public void runEnded(EndedRun run) {
        double seconds = Math.max(0, run.took().toMillis() / 1_000.0);
        store.count(Event.of(
                run.mark(),
                List.of(
                        Increment.of(Catalogue.RUNS, 1, run.pipeline(), run.result()),
                        Increment.of(Catalogue.RUN_DURATION, seconds, run.pipeline(), run.result()))));
        set(Catalogue.LAST_RUN, run.at().toEpochMilli() / 1_000.0, run.pipeline());
        if (run.result().equals("success")) {
            set(Catalogue.LAST_SUCCESS, run.at().toEpochMilli() / 1_000.0, run.pipeline());
        }
    }

    /** The run will never be told: nobody knows any more how it ended. */
    public void runLost(Mark mark) {
        store.count(Event.of(mark, List.of()));
    }

    /** The runs of the job that ended and were not counted, above the floor up to the last. */
    public List<Long> uncounted(String job, long floor, long last) {
        return store.missing(job, floor, last);
    }

    /** The job is gone; what it counted stays, what is about now goes. */
    public void jobGone(String pipeline) {
        gauge(Catalogue.LAST_RUN).remove(pipeline);
        gauge(Catalogue.LAST_SUCCESS).remove(pipeline);
    }

    /** Lets go of what was remembered about jobs that are not among these. */
    public void onlyJobs(Set<String> jobs) {
        store.sources().stream().filter(job -> !jobs.contains(job)).forEach(store::forget);
    }

    /** The pipeline's times go on under its new name; counters begin there at 0. */
    public void pipelineRenamed(String from, String to) {
        for (Metric metric : List.of(Catalogue.LAST_RUN, Catalogue.LAST_SUCCESS)) {
            double value = gauge(metric).value(from);
            if (!Double.isNaN(value)) {
                set(metric, value, to);
                gauge(metric).remove(from);
            }
        }
    }

    public void waited(String pipeline, Duration wait) {
        store.count(Event.of(Increment.of(Catalogue.RUN_WAIT, Math.max(0, wait.toMillis() / 1_000.0), pipeline)));
    }

    public void stageEnded(String pipeline, String stage, Duration took) {
        store.count(Event.of(
                Increment.of(Catalogue.STAGE_DURATION, Math.max(0, took.toMillis() / 1_000.0), pipeline, stage)));
    }

    public void nodeChanged(String state) {
        store.count(Event.of(Increment.of(Catalogue.NODE_CHANGES, 1, state)));
    }

    public void operationEnded(String kind, String outcome, Instant startedAt, Instant at) {
        double seconds = Math.max(0, Duration.between(startedAt, at).toMillis() / 1_000.0);
        store.count(Event.of(
                Increment.of(Catalogue.OPERATIONS, 1, kind, outcome),
                Increment.of(Catalogue.OPERATION_DURATION, seconds, kind)));
    }

    /** How many runs of each pipeline are under way now. */
    public synchronized void active(Map<String, Integer> running) {
        Map<String, Double> now = new HashMap<>();
        active.keySet().forEach(pipeline -> now.put(pipeline, 0.0));
        GaugeFamily family = gauge(Catalogue.RUNS_ACTIVE);
        running.forEach((pipeline, count) -> now.merge(family.settle(pipeline).get(0), (double) count, Double::sum));
        now.forEach((pipeline, count) -> family.set(count, pipeline));
        active.clear();
        active.putAll(now);
    }

    /** Answers a scrape. */
    public Exposition.Answer answer(String accept, String acceptEncoding) {
        Instant begun = clock.instant();
        Exposition.Answer answer = exposition.answer(accept, acceptEncoding);
        set(Catalogue.SCRAPE, Duration.between(begun, clock.instant()).toNanos() / 1e9);
        return answer;
    }

    private void aboutItself() {
        set(Catalogue.SERIES, registry.budget().lines());
        set(Catalogue.SERIES_LIMIT, registry.budget().mostLines());
        set(Catalogue.STORE_SIZE, (double) store.size());
        set(Catalogue.STORE_FAILURES, (double) store.failures());
        long folded = registry.budget().folded();
        long more = folded - foldedBefore.getAndSet(folded);
        if (more > 0) {
            store.count(Event.of(Increment.of(Catalogue.FOLDED, (double) more)));
        }
    }
}
