package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Instant;

/**
 * A question to a source of metrics.
 *
 * @param source which one, by its configured name; empty: the only one
 * @param text the question in the source's language
 */
public record MetricQuery(String source, String text, Instant at) {
    public MetricQuery {
        text = Refusal.text("a metric query", text);
    }
}
