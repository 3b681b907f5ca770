package io.jenkins.plugins.gitops.metrics.series;

import io.jenkins.plugins.gitops.metrics.Kind;
import io.jenkins.plugins.gitops.metrics.Label;
import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.exposition.Format;
import io.jenkins.plugins.gitops.metrics.exposition.Header;
import io.jenkins.plugins.gitops.metrics.exposition.Sink;
import io.jenkins.plugins.gitops.model.Refusal;
import io.prometheus.client.Collector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All series of one metric. A collector like any other to simpleclient, but our own encoder writes it from bytes. */
public abstract sealed class Family extends Collector implements Collector.Describable
        permits CounterFamily, GaugeFamily, HistogramFamily {
    /** Where a series is. */
    record Slot(Chunk chunk, int index) {}

    final Metric metric;
    final Shape shape;
    private final Header header;
    private final Budget budget;
    private final Map<List<String>, Slot> slots = new ConcurrentHashMap<>();
    private volatile Chunk[] chunks = {};

    Family(Metric metric, Budget budget) {
        this.metric = metric;
        this.budget = budget;
        shape = Shape.of(metric);
        String type = metric.kind().text();
        header = new Header(metric.family(), metric.name(), type, type, metric.unit(), metric.help());
        budget.reserve(metric);
        if (metric.isClosed() && metric.kind() != Kind.GAUGE) {
            beginAtZero(new ArrayList<>(), 0);
        }
    }

    public Metric metric() {
        return metric;
    }

    /** A series that appears with its first count hides that count from rate(): what is known beforehand starts at 0. */
    private void beginAtZero(List<String> values, int label) {
        if (label == metric.labels().size()) {
            slots.computeIfAbsent(List.copyOf(values), this::place);
            return;
        }
        for (String value : metric.labels().get(label).known()) {
            values.add(value);
            beginAtZero(values, label + 1);
            values.remove(label);
        }
    }

    @Nullable
    Slot known(String... values) {
        return slots.get(admitted(values));
    }

    /** Whether the slot is still that of the values, or of the folded ones where they have none. */
    boolean holds(Slot slot, String... values) {
        List<String> key = admitted(values);
        Slot now = slots.get(key);
        return slot.equals(now == null ? slots.get(folded(key)) : now);
    }

    /** The series of the values, made if it is new; beyond the budget the one that stands for all others. */
    Slot slot(String... values) {
        List<String> key = admitted(values);
        Slot slot = slots.get(key);
        return slot == null ? create(key) : slot;
    }

    /** The label values under which these are counted, from now on. */
    public List<String> settle(String... values) {
        List<String> key = admitted(values);
        return slot(values).equals(slots.get(key)) ? key : folded(key);
    }

    private List<String> admitted(String... values) {
        if (values.length != metric.labels().size()) {
            throw new Refusal(
                    "count " + Refusal.quoted(metric.name()),
                    "it was given " + values.length + " label values",
                    "give those of " + shape.names());
        }
        String[] admitted = values.clone();
        for (int i = 0; i < admitted.length; i++) {
            admitted[i] = metric.labels().get(i).admit(values[i]);
        }
        return List.of(admitted);
    }

    private Slot create(List<String> key) {
        if (isReserved(key)) {
            return slots.computeIfAbsent(key, this::place);
        }
        // asked first without a lock: a flood of new names must not queue up here
        if (!budget.isFull()) {
            Slot slot = slots.computeIfAbsent(key, this::placeInBudget);
            if (slot != null) {
                return slot;
            }
        }
        budget.fold();
        List<String> folded = folded(key);
        Slot slot = slots.get(folded);
        return slot == null ? create(folded) : slot;
    }

    private boolean isReserved(List<String> key) {
        for (int i = 0; i < key.size(); i++) {
            if (metric.labels().get(i).isOpen() && !key.get(i).equals(Label.OTHER)) {
                return false;
            }
        }
        return true;
    }

    private List<String> folded(List<String> key) {
        List<String> folded = new ArrayList<>(key);
        for (int i = 0; i < key.size(); i++) {
            if (metric.labels().get(i).isOpen()) {
                folded.set(i, Label.OTHER);
            }
        }
        return List.copyOf(folded);
    }

    private @Nullable Slot placeInBudget(List<String> key) {
        return budget.take(shape.lines(), cost(shape.texts(key))) ? place(key) : null;
    }

    private long cost(byte[][] texts) {
        long cost = 8L * shape.cells();
        for (byte[] text : texts) {
            cost += text.length;
        }
        return cost;
    }

    private synchronized Slot place(List<String> key) {
        Chunk chunk = null;
        for (int i = chunks.length - 1; i >= 0 && chunk == null; i--) {
            chunk = chunks[i].hasRoom() ? chunks[i] : null;
            if (metric.kind() != Kind.GAUGE) {
                break; // only gauges leave holes in older chunks
            }
        }
        if (chunk == null) {
            chunk = new Chunk(shape);
            Chunk[] more = java.util.Arrays.copyOf(chunks, chunks.length + 1);
            more[chunks.length] = chunk;
            chunks = more;
        }
        return new Slot(chunk, chunk.add(key, shape.texts(key), metric.kind() == Kind.GAUGE));
    }

    /** Takes a series away; only gauges may ask, as a counter never falls. */
    void drop(String... values) {
        List<String> key = admitted(values);
        slots.computeIfPresent(key, (same, slot) -> {
            slot.chunk().remove(slot.index());
            if (!isReserved(key)) {
                budget.give(shape.lines(), cost(shape.texts(key)));
            }
            return null;
        });
    }

    /** Writes the family; one that has no series yet writes nothing. */
    void encode(Sink sink, Format format) {
        Chunk[] all = chunks;
        if (all.length == 0) {
            return;
        }
        sink.put(header.in(format));
        for (Chunk chunk : all) {
            chunk.encode(sink, format == Format.OPENMETRICS);
        }
    }

    /** Shows every series. */
    public void each(Visitor visitor) {
        for (Chunk chunk : chunks) {
            chunk.each(visitor);
        }
    }

    @Override
    public List<MetricFamilySamples> describe() {
        return List.of(samples(List.of()));
    }

    @Override
    public List<MetricFamilySamples> collect() {
        if (chunks.length == 0) {
            return List.of();
        }
        List<MetricFamilySamples.Sample> samples = new ArrayList<>();
        each((labels, cells) -> sample(samples, labels, cells));
        return List.of(samples(samples));
    }

    private MetricFamilySamples samples(List<MetricFamilySamples.Sample> samples) {
        return new MetricFamilySamples(
                metric.family(), metric.unit(), Type.valueOf(metric.kind().name()), metric.help(), samples);
    }

    void sample(List<MetricFamilySamples.Sample> samples, List<String> labels, double[] cells) {
        samples.add(new MetricFamilySamples.Sample(metric.name(), shape.names(), labels, cells[0]));
    }
}
