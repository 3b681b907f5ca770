package io.jenkins.plugins.gitops.metrics.series;

import io.jenkins.plugins.gitops.metrics.Kind;
import io.jenkins.plugins.gitops.metrics.Label;
import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.exposition.Escape;
import io.jenkins.plugins.gitops.metrics.exposition.Sink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What one series of a metric is made of: the lines it has, and the cells behind them. */
record Shape(Metric metric, List<String> names, int lines, int cells) {
    static Shape of(Metric metric) {
        int cells = metric.kind() == Kind.HISTOGRAM ? metric.bounds().size() + 2 : 1;
        return new Shape(metric, metric.labels().stream().map(Label::name).toList(), metric.lines(), cells);
    }

    /** The texts in front of the values, each with the blank between them. */
    byte[][] texts(List<String> values) {
        List<byte[]> texts = new ArrayList<>(lines);
        if (metric.kind() == Kind.HISTOGRAM) {
            List<String> bucketNames = new ArrayList<>(names);
            bucketNames.add("le");
            for (int i = 0; i <= metric.bounds().size(); i++) {
                List<String> bucketValues = new ArrayList<>(values);
                bucketValues.add(bound(i));
                texts.add(text("_bucket", bucketNames, bucketValues));
            }
            texts.add(text("_count", names, values));
            texts.add(text("_sum", names, values));
        } else {
            texts.add(text("", names, values));
        }
        return texts.toArray(byte[][]::new);
    }

    /** The upper bound of a bucket as its label says it. */
    String bound(int bucket) {
        return bucket == metric.bounds().size()
                ? "+Inf"
                : Sink.text(metric.bounds().get(bucket));
    }

    private byte[] text(String suffix, List<String> labelNames, List<String> labelValues) {
        return (metric.name() + suffix + Escape.labels(labelNames, labelValues) + ' ').getBytes(StandardCharsets.UTF_8);
    }
}
