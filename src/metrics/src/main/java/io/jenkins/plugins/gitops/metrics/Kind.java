package io.jenkins.plugins.gitops.metrics;

/** How a metric behaves over time. */
public enum Kind {
    /** Only grows. */
    COUNTER,
    /** Goes up and down. */
    GAUGE,
    /** Counts observations by size, and adds them up. */
    HISTOGRAM;

    /** As a TYPE line says it. */
    public String text() {
        return switch (this) {
            case COUNTER -> "counter";
            case GAUGE -> "gauge";
            case HISTOGRAM -> "histogram";
        };
    }
}
