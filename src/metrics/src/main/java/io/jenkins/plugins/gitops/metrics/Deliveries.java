package io.jenkins.plugins.gitops.metrics;

import java.util.List;

/** The metrics of promotions; all are read from ledgers, and count what others than this controller promoted too. */
public final class Deliveries {
    private static final Label ENVIRONMENT = Label.open("deployment_environment_name");
    private static final Label APPLICATION = Label.open("gitops_application");
    private static final List<Double> APPROVAL_BOUNDS = List.of(60.0, 600.0, 1800.0, 3600.0, 14400.0, 86400.0);
    private static final List<Double> ARRIVAL_BOUNDS = List.of(15.0, 60.0, 300.0, 600.0, 1800.0, 3600.0);
    private static final List<Double> DELIVERY_BOUNDS =
            List.of(600.0, 1800.0, 3600.0, 7200.0, 14400.0, 86400.0, 604800.0);

    public static final Metric PROMOTIONS = Metric.counter(
            "gitops_promotions_total",
            "",
            "Promotions that ended, by their outcome; withdrawn are those that were never committed.",
            ENVIRONMENT,
            APPLICATION,
            Label.of("gitops_outcome", "succeeded", "failed", "errored", "aborted", "withdrawn"));
    public static final Metric ROLLBACKS = Metric.counter(
            "gitops_rollbacks_total",
            "",
            "Promotions that put back what stood there before.",
            ENVIRONMENT,
            APPLICATION);
    public static final Metric LAST_SUCCESS = Metric.latest(
            "gitops_promotion_last_success_timestamp_seconds",
            "When a promotion last succeeded.",
            ENVIRONMENT,
            APPLICATION);
    public static final Metric TIME_TO_HEALTHY = Metric.histogram(
            "gitops_promotion_time_to_healthy_seconds",
            "seconds",
            "How long it took from a promotion's commit until the release was seen healthy.",
            ARRIVAL_BOUNDS,
            ENVIRONMENT,
            APPLICATION);
    public static final Metric BUILD_TO_HEALTHY = Metric.histogram(
            "gitops_build_to_healthy_seconds",
            "seconds",
            "How long it took from the end of an artifact's build until it was first seen healthy in the environment.",
            DELIVERY_BOUNDS,
            ENVIRONMENT,
            APPLICATION);
    public static final Metric RECOVERY = Metric.histogram(
            "gitops_recovery_seconds",
            "seconds",
            "How long it took from a failed promotion, or from a rollback's commit, until something was seen healthy there.",
            List.of(60.0, 300.0, 900.0, 1800.0, 3600.0, 14400.0, 86400.0),
            ENVIRONMENT,
            APPLICATION);
    public static final Metric APPROVAL_WAIT = Metric.histogram(
            "gitops_approval_wait_seconds",
            "seconds",
            "How long promotions waited from their place in the queue to the last approval that they needed.",
            APPROVAL_BOUNDS,
            ENVIRONMENT);
    public static final Metric VERDICTS = Metric.counter(
            "gitops_gate_verdicts_total",
            "",
            "What gates said last to promotions that were committed.",
            ENVIRONMENT,
            Label.open("gitops_gate"),
            Label.of("gitops_verdict", "pass", "fail", "inconclusive"));
    public static final Metric BROKEN_GLASS = Metric.counter(
            "gitops_broken_glass_total", "", "How often somebody went past gates, holds or freezes.", ENVIRONMENT);
    public static final Metric HOLDS =
            Metric.counter("gitops_holds_total", "", "How often an environment was held.", ENVIRONMENT);
    public static final Metric HOLDS_ACTIVE =
            Metric.gauge("gitops_hold_active", "", "Holds that nobody has released.", ENVIRONMENT);
    public static final Metric QUARANTINES =
            Metric.counter("gitops_quarantines_total", "", "How often a digest was put in quarantine.");
    public static final Metric QUARANTINES_ACTIVE =
            Metric.gauge("gitops_quarantine_active", "", "Digests in quarantine.");
    public static final Metric WAITING = Metric.gauge(
            "gitops_promotion_waiting", "", "Promotions that wait for their turn, gates or approvals.", ENVIRONMENT);

    static final List<Metric> ALL = List.of(
            PROMOTIONS,
            ROLLBACKS,
            LAST_SUCCESS,
            TIME_TO_HEALTHY,
            BUILD_TO_HEALTHY,
            RECOVERY,
            APPROVAL_WAIT,
            VERDICTS,
            BROKEN_GLASS,
            HOLDS,
            HOLDS_ACTIVE,
            QUARANTINES,
            QUARANTINES_ACTIVE,
            WAITING);

    private Deliveries() {}
}
