package io.jenkins.plugins.gitops.metrics.series;

import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.exposition.Exemplar;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A histogram by its labels: each bucket counts only its own, and the scrape adds them up. */
public final class HistogramFamily extends Family {
    private final double[] bounds;

    HistogramFamily(Metric metric, Budget budget) {
        super(metric, budget);
        bounds = metric.bounds().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Counts one observation, and remembers a trace in which it can be seen. */
    public void observe(double value, @Nullable Exemplar exemplar, String... labels) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new Refusal(
                    "observe " + Refusal.quoted(metric.name()),
                    "the value is " + value,
                    "give what is finite and not below 0: its sum is a counter");
        }
        Slot slot = slot(labels);
        int first = slot.index() * shape.cells();
        int bucket = first + bucket(value);
        slot.chunk().cells.add(first + shape.cells() - 1, value);
        slot.chunk().cells.add(bucket, 1);
        if (exemplar != null) {
            slot.chunk().exemplify(bucket, exemplar);
        }
    }

    public void observe(double value, String... labels) {
        observe(value, null, labels);
    }

    /** Adds what was counted before: so many in the bucket of that bound. */
    public void restore(double bound, double count, double sum, String... labels) {
        Slot slot = slot(labels);
        int first = slot.index() * shape.cells();
        slot.chunk().cells.add(first + bucket(bound), count);
        slot.chunk().cells.add(first + shape.cells() - 1, sum);
    }

    private int bucket(double value) {
        int found = Arrays.binarySearch(bounds, value);
        return found < 0 ? -found - 1 : found;
    }

    /** How many were observed. */
    public double count(String... labels) {
        Slot slot = known(labels);
        double count = 0;
        for (int i = 0; slot != null && i <= bounds.length; i++) {
            count += slot.chunk().cells.get(slot.index() * shape.cells() + i);
        }
        return count;
    }

    @Override
    void sample(List<MetricFamilySamples.Sample> samples, List<String> labels, double[] cells) {
        List<String> names = new java.util.ArrayList<>(shape.names());
        names.add("le");
        double count = 0;
        for (int i = 0; i <= bounds.length; i++) {
            count += cells[i];
            List<String> values = new java.util.ArrayList<>(labels);
            values.add(shape.bound(i));
            samples.add(new MetricFamilySamples.Sample(metric.name() + "_bucket", names, values, count));
        }
        samples.add(new MetricFamilySamples.Sample(metric.name() + "_count", shape.names(), labels, count));
        samples.add(new MetricFamilySamples.Sample(
                metric.name() + "_sum", shape.names(), labels, cells[bounds.length + 1]));
    }
}
