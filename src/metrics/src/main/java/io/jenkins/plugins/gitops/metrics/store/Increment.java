package io.jenkins.plugins.gitops.metrics.store;

import io.jenkins.plugins.gitops.metrics.Metric;
import java.util.List;

/** One thing to count: an amount for a counter, an observation for a histogram, a time for a kept gauge, or none where its series ends. */
public record Increment(String metric, List<String> labels, double amount) {
    public Increment {
        labels = List.copyOf(labels);
    }

    /** The series of a kept gauge goes: what it was about is gone. */
    public static Increment end(Metric metric, String... labels) {
        return of(metric, Double.NaN, labels);
    }

    public static Increment of(Metric metric, double amount, String... labels) {
        return new Increment(metric.name(), List.of(labels), amount);
    }
}
