package io.jenkins.plugins.gitops.metrics.series;

import java.util.List;

/** Sees the series of a family one after the other. */
public interface Visitor {
    /** The label values, and the cells: the value, or each bucket's own count and at last the sum. */
    void see(List<String> labels, double[] cells);
}
