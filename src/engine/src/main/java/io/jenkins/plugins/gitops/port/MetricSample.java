package io.jenkins.plugins.gitops.port;

import java.time.Instant;
import java.util.Map;

/**
 * One series at one time.
 *
 * @param value may be NaN or infinite, as the source said it
 * @param at when the value was sampled, where the source can tell; else when it was worked out
 */
public record MetricSample(Map<String, String> labels, double value, Instant at) {
    public MetricSample {
        labels = Map.copyOf(labels);
    }
}
