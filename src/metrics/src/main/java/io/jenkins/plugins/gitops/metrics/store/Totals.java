package io.jenkins.plugins.gitops.metrics.store;

import io.jenkins.plugins.gitops.metrics.exposition.Exemplar;
import io.jenkins.plugins.gitops.metrics.series.CounterFamily;
import io.jenkins.plugins.gitops.metrics.series.Family;
import io.jenkins.plugins.gitops.metrics.series.GaugeFamily;
import io.jenkins.plugins.gitops.metrics.series.HistogramFamily;
import io.jenkins.plugins.gitops.metrics.series.Registry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The families whose values are kept, by their metric's name; a metric that is gone from the catalogue is left out. */
final class Totals {
    private final Map<String, Family> families = new LinkedHashMap<>();

    Totals(Registry registry) {
        for (Family family : registry.families()) {
            if (family.metric().kept()) {
                families.put(family.metric().name(), family);
            }
        }
    }

    /** The increment under the name it will be counted by: what is folded now stays folded when it is read back. */
    Increment settled(Increment increment) {
        Family family = families.get(increment.metric());
        return family == null
                ? increment
                : new Increment(
                        increment.metric(),
                        family.settle(increment.labels().toArray(String[]::new)),
                        increment.amount());
    }

    void add(Increment increment, @Nullable Exemplar exemplar) {
        Family family = families.get(increment.metric());
        String[] labels = increment.labels().toArray(String[]::new);
        if (family instanceof CounterFamily counter) {
            counter.add(increment.amount(), exemplar, labels);
        } else if (family instanceof HistogramFamily histogram) {
            histogram.observe(increment.amount(), exemplar, labels);
        } else if (family instanceof GaugeFamily gauge) {
            move(gauge, increment.amount(), labels);
        }
    }

    private static void move(GaugeFamily gauge, double latest, String... labels) {
        if (Double.isNaN(latest)) {
            gauge.remove(labels);
        } else if (!(gauge.value(labels) >= latest)) {
            gauge.set(latest, labels);
        }
    }

    /** Takes what a snapshot kept; where buckets have changed since, each count goes where its old upper bound lies. */
    void restore(String metric, List<String> labels, List<Double> bounds, List<Double> cells) {
        Family family = families.get(metric);
        String[] values = labels.toArray(String[]::new);
        if (family instanceof CounterFamily counter) {
            counter.add(cells.get(0), values);
        } else if (family instanceof GaugeFamily gauge) {
            gauge.set(cells.get(0), values);
        } else if (family instanceof HistogramFamily histogram) {
            for (int i = 0; i <= bounds.size(); i++) {
                double bound = i < bounds.size() ? bounds.get(i) : Double.POSITIVE_INFINITY;
                histogram.restore(bound, cells.get(i), i == 0 ? cells.get(cells.size() - 1) : 0, values);
            }
        }
    }

    List<Payload.Kept> all() {
        List<Payload.Kept> kept = new ArrayList<>();
        families.values()
                .forEach(family -> family.each((labels, cells) -> kept.add(new Payload.Kept(
                        family.metric().name(),
                        labels,
                        family.metric().bounds(),
                        Arrays.stream(cells).boxed().toList()))));
        return kept;
    }
}
