package io.jenkins.plugins.gitops.judge;

import io.jenkins.plugins.gitops.judge.Metric.Against;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The reasons of verdicts, in words that a person on call understands. */
final class Phrases {
    private Phrases() {}

    static String pass(Metric metric, Counts candidate, Counts stable) {
        return metric.against() == Against.LIMIT
                ? metric.name() + " is below its limit of " + Case.percent(metric.limit()) + ": "
                        + sides(metric, candidate, stable)
                : metric.name() + " is not " + number(metric.tolerance()) + " times worse than stable"
                        + (metric.limit() > 0
                                ? ", or too small to matter (below " + Case.percent(metric.limit()) + ")"
                                : "")
                        + ": " + sides(metric, candidate, stable);
    }

    static String fail(Metric metric, Counts candidate, Counts stable, double alpha) {
        return metric.name()
                + (metric.against() == Against.LIMIT
                        ? " is above its limit of " + Case.percent(metric.limit())
                        : " is worse than stable's")
                + ": " + sides(metric, candidate, stable)
                + "; chance alone does this in at most " + Case.percent(alpha) + " of rollouts";
    }

    static String onePod(Metric metric) {
        return metric.name()
                + " is worse because of one pod of the candidate: without it the others are not shown to be worse;"
                + " look at that pod and its node, or replace it";
    }

    static String open(Metric metric, Counts candidate, Counts stable, OptionalLong more, OptionalDouble smallest) {
        return "not enough is known about " + metric.name() + " yet: " + sides(metric, candidate, stable)
                + (more.isPresent()
                        ? "; if all is well about " + more.getAsLong() + " more requests to the candidate decide"
                        : "")
                + (smallest.isPresent()
                        ? "; a regression of " + number(smallest.getAsDouble()) + " times or more would show by now"
                        : "; no regression of less than 100 times could show by now");
    }

    private static String sides(Metric metric, Counts candidate, Counts stable) {
        String ours = candidate.bad() + " of " + candidate.total() + " (" + Case.percent(candidate.rate())
                + ") at the candidate";
        return metric.against() == Against.LIMIT
                ? ours
                : ours + ", " + stable.bad() + " of " + stable.total() + " (" + Case.percent(stable.rate())
                        + ") at stable";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
