package io.jenkins.plugins.gitops.judge;

import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Duration;
import java.util.List;

/**
 * What is judged and how strictly.
 *
 * @param alpha how often a healthy candidate may be failed in a whole rollout, over all metrics, increments and looks
 * @param minimumRequests of the candidate, before anything is said
 * @param minimumIntervals in which something was read, before anything is said
 * @param staleAfter a metric whose newest reading is older has no verdict but INCONCLUSIVE
 */
public record Judge(
        List<Metric> metrics, double alpha, long minimumRequests, int minimumIntervals, Duration staleAfter) {
    public Judge {
        metrics = List.copyOf(metrics);
        if (metrics.isEmpty()) {
            throw new Refusal("judge a candidate", "no metric is given", "name at least one");
        }
        if (metrics.stream().map(Metric::name).distinct().count() != metrics.size()) {
            throw new Refusal("judge a candidate", "two metrics bear one name", "give each its own");
        }
        if (!(alpha > 0 && alpha <= 0.2)) {
            throw new Refusal(
                    "judge with alpha " + alpha, "it is no small probability", "give a number above 0, at most 0.2");
        }
        if (minimumRequests < 1 || minimumIntervals < 1 || staleAfter.isNegative() || staleAfter.isZero()) {
            throw new Refusal("judge a candidate", "a minimum is below 1", "give positive minimums");
        }
    }

    /** α 2 %, 50 requests, 3 intervals, stale after 5 minutes. */
    public static Judge of(Metric... metrics) {
        return new Judge(List.of(metrics), 0.02, 50, 3, Duration.ofMinutes(5));
    }

    /** Begins a rollout. To resume one after a restart, observe its kept intervals again: the same readings give the same verdict. */
    public Hearing hearing() {
        return new Hearing(this);
    }
}
