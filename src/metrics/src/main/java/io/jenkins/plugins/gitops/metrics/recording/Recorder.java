package io.jenkins.plugins.gitops.metrics.recording;

import io.jenkins.plugins.gitops.metrics.Catalogue;
import io.jenkins.plugins.gitops.metrics.Machine;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.DoubleAdder;

/** Where everything that is to be seen is told. Every method returns at once; counts are written by the writer. */
public final class Recorder {
    /** Between a job's id and a run's number, where the stages of that run are remembered. */
    public static final String STAGES = "/";

    /** Before the name of a repository, where the lines of its ledger are remembered. */
    public static final String LEDGER = "ledger:";

    private static final List<Metric> TIMES = List.of(Catalogue.LAST_RUN, Catalogue.LAST_SUCCESS);

    private final Registry registry;
    private final Exposition exposition;
    private final CounterStore store;
    private final InstantSource clock;
    private final Map<Metric, GaugeFamily> gauges = new ConcurrentHashMap<>();
    private final Map<String, Double> active = new HashMap<>();
    private final Map<Metric, Set<List<String>>> shown = new HashMap<>();
    private final Map<Series, DoubleAdder> pending = new ConcurrentHashMap<>();
    private final Map<Series, Double> totals = new ConcurrentHashMap<>();

    /** One counter with its labels. */
    private record Series(Metric metric, List<String> labels) {}

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

    /** Makes room for a gauge that is not in the catalogue, as its labels are configured. */
    public synchronized void gaugeToo(Metric metric) {
        gauges.computeIfAbsent(metric, registry::gauge);
    }

    /** Takes a series of a gauge away. */
    public void remove(Metric gauge, String... labels) {
        gauge(gauge).remove(labels);
    }

    private GaugeFamily gauge(Metric metric) {
        return java.util.Objects.requireNonNull(gauges.get(metric), metric::name);
    }

    /** Counts an event, once where it has a mark. */
    public void count(Event event) {
        store.count(event);
    }

    /** Counts a run, once; its pipeline's times stand beside it. */
    public void runEnded(EndedRun run) {
        double seconds = Math.max(0, run.took().toMillis() / 1_000.0);
        double at = run.at().toEpochMilli() / 1_000.0;
        List<Increment> increments = new ArrayList<>(List.of(
                Increment.of(Catalogue.RUNS, 1, run.pipeline(), run.result()),
                Increment.of(Catalogue.RUN_DURATION, seconds, run.pipeline(), run.result()),
                Increment.of(Catalogue.LAST_RUN, at, run.pipeline())));
        if (run.result().equals("success")) {
            increments.add(Increment.of(Catalogue.LAST_SUCCESS, at, run.pipeline()));
        }
        store.count(Event.of(run.mark(), increments));
        store.forget(stages(run.mark()));
    }

    /** Where the stages of a run are remembered until it ends. */
    private static String stages(Mark run) {
        return run.source() + STAGES + run.number();
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
        count(TIMES.stream()
                .filter(metric -> knows(metric, pipeline))
                .map(metric -> Increment.end(metric, pipeline))
                .toList());
        notActive(pipeline);
    }

    private void count(List<Increment> increments) {
        if (!increments.isEmpty()) {
            store.count(Event.of(increments.toArray(Increment[]::new)));
        }
    }

    private boolean knows(Metric gauge, String... labels) {
        return !Double.isNaN(gauge(gauge).value(labels));
    }

    /** Whose runs are remembered. */
    public Set<String> sources() {
        return store.sources();
    }

    /** Lets go of what was remembered about the source: a job, or the stages of a run. */
    public void forget(String source) {
        store.forget(source);
    }

    /** The pipeline's times go on under its new name; counters begin there at 0. */
    public void pipelineRenamed(String from, String to) {
        List<Increment> increments = new ArrayList<>();
        for (Metric metric : TIMES) {
            if (knows(metric, from)) {
                increments.add(Increment.of(metric, gauge(metric).value(from), to));
                increments.add(Increment.end(metric, from));
            }
        }
        count(increments);
        notActive(from);
    }

    private synchronized void notActive(String pipeline) {
        if (active.remove(pipeline) != null) {
            gauge(Catalogue.RUNS_ACTIVE).remove(pipeline);
        }
    }

    public void waited(String pipeline, Duration wait) {
        observe(Catalogue.RUN_WAIT, wait, pipeline);
    }

    /** Counts a stage of a run, once, however often the run is taken up again; the number tells it from the run's other stages. */
    public void stageEnded(Mark run, long number, String pipeline, String stage, Duration took) {
        store.count(Event.of(
                new Mark(stages(run), number),
                List.of(Increment.of(
                        Catalogue.STAGE_DURATION, Math.max(0, took.toMillis() / 1_000.0), pipeline, stage))));
    }

    /** Steps are many. */
    public void stepBegan(String step) {
        countLater(Catalogue.STEPS, 1, step);
    }

    /** Counts in memory; the next scrape writes all of these together, and the one after it shows them. */
    public void countLater(Metric counter, double amount, String... labels) {
        pending.computeIfAbsent(new Series(counter, List.of(labels)), series -> new DoubleAdder())
                .add(amount);
    }

    /** Counts what has grown since this process began, by what it has grown to. */
    public void total(Metric counter, double total, String... labels) {
        Double before = totals.put(new Series(counter, List.of(labels)), total);
        double more = total - (before == null ? 0 : before);
        if (more > 0) {
            countLater(counter, more, labels);
        }
    }

    /** Shows exactly these series of a gauge; what was among them last time and is not now goes. */
    public synchronized void replace(Metric metric, Map<List<String>, Double> values) {
        GaugeFamily family = gauge(metric);
        Map<List<String>, Double> now = new HashMap<>();
        values.forEach((labels, value) -> now.merge(family.settle(labels.toArray(String[]::new)), value, Double::sum));
        for (List<String> gone : shown.getOrDefault(metric, Set.of())) {
            if (!now.containsKey(gone)) {
                family.remove(gone.toArray(String[]::new));
            }
        }
        now.forEach((labels, value) -> family.set(value, labels.toArray(String[]::new)));
        shown.put(metric, Set.copyOf(now.keySet()));
    }

    public void agentLaunched(Duration took) {
        observe(Machine.LAUNCH, took);
    }

    /** An item that asked for an executor with that label has one. */
    public void assigned(String label, Duration wait) {
        observe(Machine.LABEL_WAIT, wait, label);
    }

    private void observe(Metric histogram, Duration length, String... labels) {
        store.count(Event.of(Increment.of(histogram, Math.max(0, length.toMillis() / 1_000.0), labels)));
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
        total(Catalogue.FOLDED, (double) registry.budget().folded());
        flush();
    }

    /** Writes what was counted in memory only. */
    public void flush() {
        List<Increment> increments = new ArrayList<>();
        pending.forEach((series, amount) -> {
            double more = amount.sumThenReset();
            if (more > 0) {
                increments.add(new Increment(series.metric().name(), series.labels(), more));
            }
        });
        count(increments);
    }
}
