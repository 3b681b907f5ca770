package io.jenkins.plugins.gitops.judge;

import io.jenkins.plugins.gitops.model.Refusal;

/**
 * One thing that is judged: the share of bad requests, against stable's or against a limit.
 *
 * @param tolerance how many times stable's share is still borne; only for a comparison with stable
 * @param limit the share that must not be exceeded; in a comparison with stable a share below it is nobody's trouble (0: none)
 */
public record Metric(String name, Against against, double tolerance, double limit) {
    /** What the candidate is held against. */
    public enum Against {
        STABLE,
        LIMIT
    }

    public Metric {
        name = Refusal.text("a metric's name", name);
        if (against == Against.STABLE && !(tolerance >= 1.1 && tolerance <= 100)) {
            throw new Refusal(
                    "judge metric " + Refusal.quoted(name),
                    "found tolerance " + tolerance,
                    "give a factor from 1.1 to 100");
        }
        if (!(limit >= 0 && limit < 1) || (against == Against.LIMIT && limit == 0)) {
            throw new Refusal(
                    "judge metric " + Refusal.quoted(name), "found limit " + limit, "give a share above 0 and below 1");
        }
    }

    /** PASS excludes that the candidate's share is {@code tolerance} times stable's; FAIL excludes that it is no more than stable's. */
    public static Metric againstStable(String name, double tolerance) {
        return new Metric(name, Against.STABLE, tolerance, 0);
    }

    /** As above; PASS also where the candidate's share is shown to be below {@code negligible}. */
    public static Metric againstStable(String name, double tolerance, double negligible) {
        return new Metric(name, Against.STABLE, tolerance, negligible);
    }

    /** PASS shows the candidate's share to be below the limit, FAIL above it. */
    public static Metric againstLimit(String name, double limit) {
        return new Metric(name, Against.LIMIT, 1.1, limit);
    }
}
