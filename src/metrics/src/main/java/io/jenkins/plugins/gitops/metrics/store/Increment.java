package io.jenkins.plugins.gitops.metrics.store;

import io.jenkins.plugins.gitops.metrics.Metric;
import java.util.List;

/** One thing to count: an amount for a counter, an observation for a histogram. */
public record Increment(String metric, List<String> labels, double amount) {
    public Increment {
        labels = List.copyOf(labels);
    }

    public static Increment of(Metric metric, double amount, String... labels) {
        return new Increment(metric.name(), List.of(labels), amount);
    }
}
