package io.jenkins.plugins.gitops.metrics.series;

import io.jenkins.plugins.gitops.metrics.Kind;
import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.exposition.Foreign;
import io.jenkins.plugins.gitops.metrics.exposition.Format;
import io.jenkins.plugins.gitops.metrics.exposition.Sink;
import io.jenkins.plugins.gitops.model.Refusal;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** A registry of simpleclient, so that anyone's collectors can join; ours are encoded from bytes, theirs are asked. */
public final class Registry extends CollectorRegistry {
    private static final System.Logger LOG = System.getLogger(Registry.class.getName());

    private final List<Collector> collectors = new CopyOnWriteArrayList<>();
    private final List<Runnable> readings = new CopyOnWriteArrayList<>();
    private final LongAdder failures = new LongAdder();
    private final Budget budget;
    private volatile Predicate<String> exposed = name -> true;

    public Registry(Budget budget) {
        super(true);
        this.budget = budget;
    }

    public Budget budget() {
        return budget;
    }

    public CounterFamily counter(Metric metric) {
        return add(new CounterFamily(of(Kind.COUNTER, metric), budget));
    }

    public GaugeFamily gauge(Metric metric) {
        return add(new GaugeFamily(of(Kind.GAUGE, metric), budget));
    }

    public HistogramFamily histogram(Metric metric) {
        return add(new HistogramFamily(of(Kind.HISTOGRAM, metric), budget));
    }

    private static Metric of(Kind kind, Metric metric) {
        if (metric.kind() != kind) {
            throw new Refusal(
                    "register " + Refusal.quoted(metric.name()), "it is a " + metric.kind(), "register it as that");
        }
        return metric;
    }

    private <F extends Family> F add(F family) {
        register(family);
        return family;
    }

    /** Does this right before each scrape; for values that lie in memory and tell nobody when they change. */
    public void beforeScrape(Runnable reading) {
        readings.add(reading);
    }

    /** Exposes only the families whose name passes; all others go on counting. */
    public void expose(Predicate<String> names) {
        exposed = names;
    }

    @Override
    public void register(Collector collector) {
        super.register(collector);
        collectors.add(collector);
    }

    @Override
    public void unregister(Collector collector) {
        collectors.remove(collector);
        super.unregister(collector);
    }

    @Override
    public void clear() {
        collectors.clear();
        super.clear();
    }

    /** How many collectors or readings failed at a scrape. */
    public long failures() {
        return failures.sum();
    }

    /** Our families, in the order in which they were made. */
    public List<Family> families() {
        return collectors.stream()
                .filter(Family.class::isInstance)
                .map(Family.class::cast)
                .toList();
    }

    /** Writes everything that is exposed; a collector that fails takes nothing but itself away. */
    public void encode(Sink sink, Format format) {
        readings.forEach(reading -> safely("A reading", reading));
        for (Collector collector : collectors) {
            if (collector instanceof Family family) {
                if (exposed.test(family.metric.name())) {
                    family.encode(sink, format);
                }
            } else {
                safely(collector.getClass().getName(), () -> foreign(collector, sink, format));
            }
        }
        if (format == Format.OPENMETRICS) {
            sink.put("# EOF\n");
        }
    }

    private void foreign(Collector collector, Sink sink, Format format) {
        List<MetricFamilySamples> families = collector.collect().stream()
                .filter(family -> exposed.test(family.name))
                .toList();
        Foreign.write(families, sink, format);
    }

    private void safely(String who, Runnable what) {
        try {
            what.run();
        } catch (RuntimeException | LinkageError e) {
            failures.increment();
            LOG.log(System.Logger.Level.WARNING, () -> who + " failed at a scrape and is left out of it", e);
        }
    }
}
