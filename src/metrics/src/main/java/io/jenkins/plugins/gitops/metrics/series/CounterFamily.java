package io.jenkins.plugins.gitops.metrics.series;

import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.exposition.Exemplar;
import io.jenkins.plugins.gitops.model.Refusal;
import org.jspecify.annotations.Nullable;

/** A counter by its labels. */
public final class CounterFamily extends Family {
    CounterFamily(Metric metric, Budget budget) {
        super(metric, budget);
    }

    /** Adds, and remembers a trace in which it can be seen. */
    public void add(double amount, @Nullable Exemplar exemplar, String... labels) {
        if (!(amount >= 0) || amount == Double.POSITIVE_INFINITY) {
            throw new Refusal(
                    "count " + Refusal.quoted(metric.name()),
                    "the amount is " + amount,
                    "add what is finite and not below 0: a counter never falls");
        }
        Slot slot = slot(labels);
        slot.chunk().cells.add(slot.index(), amount);
        if (exemplar != null) {
            slot.chunk().exemplify(slot.index(), exemplar);
        }
    }

    public void add(double amount, String... labels) {
        add(amount, null, labels);
    }

    public double value(String... labels) {
        Slot slot = known(labels);
        return slot == null ? 0 : slot.chunk().cells.get(slot.index());
    }
}
