package io.jenkins.plugins.gitops.metrics;

import java.util.List;
import java.util.stream.Stream;

/** Every metric of the suite; docs/metrics.md is this list. A new metric is one constant and one line in its list. */
public final class Catalogue {
    private static final Label PIPELINE = Label.open("cicd_pipeline_name");
    private static final Label RESULT =
            Label.of("cicd_pipeline_result", "success", "failure", "error", "timeout", "cancellation", "skip");
    private static final Label OPERATION = Label.open("gitops_operation");
    private static final Label OUTCOME = Label.of("gitops_outcome", "succeeded", "failed", "errored", "aborted");
    private static final List<Double> RUN_BOUNDS = List.of(15.0, 60.0, 300.0, 600.0, 1800.0, 3600.0, 14400.0);
    private static final List<Double> WAIT_BOUNDS = List.of(1.0, 10.0, 60.0, 300.0, 1800.0);

    public static final Metric RUNS =
            Metric.counter("gitops_pipeline_runs_total", "", "Runs that ended, by their result.", PIPELINE, RESULT);
    public static final Metric RUN_DURATION = Metric.histogram(
            "cicd_pipeline_run_duration_seconds",
            "seconds",
            "How long runs took from their start to their end.",
            RUN_BOUNDS,
            PIPELINE,
            RESULT);
    public static final Metric RUNS_ACTIVE =
            Metric.gauge("cicd_pipeline_run_active", "", "Runs that are under way.", PIPELINE);
    public static final Metric RUN_WAIT = Metric.histogram(
            "gitops_pipeline_queue_seconds",
            "seconds",
            "How long runs waited in the queue before they started.",
            WAIT_BOUNDS,
            PIPELINE);
    public static final Metric STAGE_DURATION = Metric.histogram(
            "gitops_pipeline_stage_duration_seconds",
            "seconds",
            "How long stages of pipelines took.",
            RUN_BOUNDS,
            PIPELINE,
            Label.open("cicd_pipeline_task_name"));
    public static final Metric STEPS =
            Metric.counter("gitops_pipeline_steps_total", "", "Steps that pipelines began.", Label.open("gitops_step"));
    public static final Metric LAST_RUN =
            Metric.latest("gitops_pipeline_last_run_timestamp_seconds", "When a run last ended.", PIPELINE);
    public static final Metric LAST_SUCCESS =
            Metric.latest("gitops_pipeline_last_success_timestamp_seconds", "When a run last succeeded.", PIPELINE);

    public static final Metric QUEUE_ITEMS = Metric.gauge(
            "gitops_queue_items",
            "",
            "Items in the queue, by what they wait for.",
            Label.of("gitops_queue_reason", "waiting", "blocked", "buildable"));
    public static final Metric WORKERS = Metric.gauge(
            "cicd_worker_count",
            "",
            "Executors of the controller and of its nodes, by their state.",
            Label.of("cicd_worker_state", "available", "busy", "offline"));
    public static final Metric NODES = Metric.gauge(
            "gitops_nodes",
            "",
            "Nodes, by whether they are online.",
            Label.of("gitops_node_state", "online", "offline"));
    public static final Metric NODE_CHANGES = Metric.counter(
            "gitops_node_changes_total",
            "",
            "How often a node came online or went offline.",
            Label.of("gitops_node_state", "online", "offline"));

    public static final Metric OPERATIONS = Metric.counter(
            "gitops_operations_total", "", "Operations of the suite that ended, by their outcome.", OPERATION, OUTCOME);
    public static final Metric OPERATION_DURATION = Metric.histogram(
            "gitops_operation_duration_seconds",
            "seconds",
            "How long operations took, waits included.",
            RUN_BOUNDS,
            OPERATION);
    public static final Metric OPERATIONS_ACTIVE =
            Metric.gauge("gitops_operation_active", "", "Operations that are under way.", OPERATION);

    public static final Metric SCRAPE = Metric.gauge(
            "gitops_exporter_scrape_duration_seconds",
            "seconds",
            "How long the scrape before this one took to answer.");
    public static final Metric SERIES =
            Metric.gauge("gitops_exporter_series", "", "Series that exist or are set aside, of those that may.");
    public static final Metric SERIES_LIMIT =
            Metric.gauge("gitops_exporter_series_limit", "", "How many series may exist.");
    public static final Metric FOLDED = Metric.counter(
            "gitops_exporter_folded_updates_total", "", "Updates that were counted under _other, for want of room.");
    public static final Metric STORE_SIZE =
            Metric.gauge("gitops_exporter_store_size_bytes", "bytes", "Size of the newest file of counters.");
    public static final Metric STORE_FAILURES =
            Metric.gauge("gitops_exporter_store_failures", "", "How often the disk refused counters since the start.");

    /** In the order in which they are exposed. */
    public static final List<Metric> ALL = Stream.of(
                    List.of(
                            RUNS,
                            RUN_DURATION,
                            RUNS_ACTIVE,
                            RUN_WAIT,
                            STAGE_DURATION,
                            STEPS,
                            LAST_RUN,
                            LAST_SUCCESS,
                            QUEUE_ITEMS,
                            WORKERS,
                            NODES,
                            NODE_CHANGES,
                            OPERATIONS,
                            OPERATION_DURATION,
                            OPERATIONS_ACTIVE,
                            SCRAPE,
                            SERIES,
                            SERIES_LIMIT,
                            FOLDED,
                            STORE_SIZE,
                            STORE_FAILURES),
                    Deliveries.ALL,
                    Machine.ALL)
            .flatMap(List::stream)
            .toList();

    private Catalogue() {}
}
