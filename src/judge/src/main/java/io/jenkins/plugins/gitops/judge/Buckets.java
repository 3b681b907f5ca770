package io.jenkins.plugins.gitops.judge;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.List;

/**
 * A histogram of latencies as Prometheus keeps it: upper bounds in seconds, ascending, the last one infinite, and how many requests
 * took at most so long. Latency is judged as the share of requests that were slower than one bound, so a longer tail shows even
 * where the median stays.
 */
public record Buckets(List<Double> bounds, List<Long> cumulative) {
    public Buckets {
        bounds = List.copyOf(bounds);
        cumulative = List.copyOf(cumulative);
        boolean ordered = bounds.size() == cumulative.size() && bounds.size() >= 2;
        for (int i = 1; ordered && i < bounds.size(); i++) {
            ordered = bounds.get(i - 1) < bounds.get(i) && cumulative.get(i - 1) <= cumulative.get(i);
        }
        if (!ordered || cumulative.get(0) < 0 || !bounds.get(bounds.size() - 1).isInfinite()) {
            throw new Refusal(
                    "read a histogram",
                    "bounds " + bounds + " with counts " + cumulative,
                    "give ascending bounds up to +Inf with counts that never fall");
        }
    }

    /**
     * The threshold to keep for a whole rollout: the first bound that at least {@code quantile} of these requests stayed within. Take
     * it from stable before the candidate gets traffic, as a threshold that follows the data would spoil the guarantee.
     */
    public double threshold(double quantile) {
        long all = cumulative.get(cumulative.size() - 1);
        for (int i = 0; i < bounds.size() - 1; i++) {
            if (all > 0 && cumulative.get(i) >= quantile * all) {
                return bounds.get(i);
            }
        }
        throw new Refusal(
                "take a latency threshold for quantile " + quantile,
                all == 0 ? "stable had no requests" : "no bound below +Inf holds so many of stable's requests",
                "wait for traffic, ask for a lower quantile, or give the histogram higher buckets");
    }

    /** The requests that were slower, of all. */
    public Counts slowerThan(double threshold) {
        int at = bounds.indexOf(threshold);
        if (at < 0) {
            throw new Refusal(
                    "count requests slower than " + threshold + " s",
                    "the histogram has the bounds " + bounds,
                    "keep the same buckets on both releases");
        }
        long all = cumulative.get(cumulative.size() - 1);
        return new Counts(all - cumulative.get(at), all);
    }
}
