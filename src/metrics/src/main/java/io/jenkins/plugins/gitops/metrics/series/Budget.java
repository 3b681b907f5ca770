package io.jenkins.plugins.gitops.metrics.series;

import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many lines and bytes all families together may have. What stands for folded names is set aside when a family is
 * made, so that folding itself never breaks the budget.
 */
public final class Budget {
    /** What one series costs beside its text and its values: its key, its place in the table. */
    private static final int OVERHEAD = 200;

    /** Less than this is no room for any series. */
    private static final int LEAST = OVERHEAD + 32;

    private final int mostLines;
    private final long mostBytes;
    private final LongAdder folded = new LongAdder();
    private int lines;
    private long bytes;
    private volatile boolean full;

    /** So many lines as Prometheus counts series, and so many bytes for what is kept of them. */
    public Budget(int mostLines, long mostBytes) {
        this.mostLines = mostLines;
        this.mostBytes = mostBytes;
    }

    /** Without a bound that anyone would reach. */
    public static Budget unbounded() {
        return new Budget(Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    synchronized void reserve(Metric metric) {
        int more = metric.lines() * metric.reserved();
        if (lines + more > mostLines) {
            throw new Refusal(
                    "expose metric " + Refusal.quoted(metric.name()),
                    "its known series need " + more + " of " + mostLines + " lines, and " + lines + " are taken",
                    "allow more series");
        }
        lines += more;
    }

    synchronized boolean take(int moreLines, long moreBytes) {
        if (moreLines > mostLines - lines || moreBytes + OVERHEAD > mostBytes - bytes) {
            full = lines == mostLines || mostBytes - bytes < LEAST;
            return false;
        }
        lines += moreLines;
        bytes += moreBytes + OVERHEAD;
        return true;
    }

    synchronized void give(int fewerLines, long fewerBytes) {
        lines -= fewerLines;
        bytes -= fewerBytes + OVERHEAD;
        full = false;
    }

    /** Whether there is no room for any series, and nothing was given back since. */
    boolean isFull() {
        return full;
    }

    void fold() {
        folded.increment();
    }

    /** How many updates were counted under a folded name. */
    public long folded() {
        return folded.sum();
    }

    public synchronized int lines() {
        return lines;
    }

    public synchronized long bytes() {
        return bytes;
    }

    public int mostLines() {
        return mostLines;
    }
}
