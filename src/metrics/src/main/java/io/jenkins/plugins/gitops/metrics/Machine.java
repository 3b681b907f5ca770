package io.jenkins.plugins.gitops.metrics;

import java.util.List;

/** The metrics of the controller itself: what it runs on, with what, and how its agents come up. */
public final class Machine {
    private static final Label MEMORY = Label.of("jvm_memory_type", "heap", "non_heap");
    private static final Label DISK = Label.of("gitops_disk", "home", "temporary");
    private static final Label NODE_LABEL = Label.open("gitops_node_label");

    public static final Metric STARTED = Metric.gauge(
            "gitops_controller_start_timestamp_seconds", "seconds", "When the controller's process started.");
    public static final Metric STARTUP = Metric.gauge(
            "gitops_controller_startup_seconds",
            "seconds",
            "How long it took from the process's start until all jobs were loaded.");
    public static final Metric CONTROLLER = Metric.gauge(
            "gitops_controller_info",
            "",
            "Always 1: which Jenkins this is, on which Java.",
            Label.open("gitops_jenkins_version"),
            Label.open("jvm_version"));
    public static final Metric PLUGIN = Metric.gauge(
            "gitops_plugin_info",
            "",
            "1 where the plugin is active, 0 where it is not.",
            Label.open("gitops_plugin"),
            Label.open("gitops_plugin_version"));
    public static final Metric PLUGINS_FAILED =
            Metric.gauge("gitops_plugins_failed", "", "Plugins that could not be loaded.");

    public static final Metric HEAP = Metric.gauge("jvm_memory_used_bytes", "bytes", "Memory in use.", MEMORY);
    public static final Metric COMMITTED =
            Metric.gauge("jvm_memory_committed_bytes", "bytes", "Memory that the JVM has from the system.", MEMORY);
    public static final Metric LIMIT = Metric.gauge(
            "jvm_memory_limit_bytes", "bytes", "Memory that the JVM may take; absent where nobody limits it.", MEMORY);
    public static final Metric GC_TIME = Metric.counter(
            "gitops_controller_gc_seconds_total", "seconds", "Time in garbage collection.", Label.open("jvm_gc_name"));
    public static final Metric GC_RUNS =
            Metric.counter("gitops_controller_gc_runs_total", "", "Garbage collections.", Label.open("jvm_gc_name"));
    public static final Metric CPU_TIME = Metric.counter(
            "gitops_controller_cpu_seconds_total", "seconds", "Processor time of the controller's process.");
    public static final Metric CPUS = Metric.gauge("jvm_cpu_count", "", "Processors that the JVM may use.");
    public static final Metric THREADS = Metric.gauge("jvm_thread_count", "", "Threads that are alive.");
    public static final Metric FILES =
            Metric.gauge("jvm_file_descriptor_count", "", "Files and sockets that are open.");
    public static final Metric FILES_LIMIT =
            Metric.gauge("jvm_file_descriptor_limit", "", "Files and sockets that may be open.");
    public static final Metric DISK_FREE = Metric.gauge(
            "gitops_disk_free_bytes", "bytes", "Free space on the disk of that folder, as of the scrape before.", DISK);
    public static final Metric DISK_SIZE =
            Metric.gauge("gitops_disk_size_bytes", "bytes", "Size of the disk of that folder.", DISK);

    public static final Metric LABEL_EXECUTORS = Metric.gauge(
            "gitops_label_executors",
            "",
            "Executors of the nodes that have the label, by their state.",
            NODE_LABEL,
            Label.of("cicd_worker_state", "available", "busy", "offline"));
    public static final Metric LABEL_WAIT = Metric.histogram(
            "gitops_queue_wait_seconds",
            "seconds",
            "How long items waited in the queue for an executor, by the label that they asked for.",
            List.of(1.0, 10.0, 60.0, 300.0, 1800.0),
            NODE_LABEL);
    public static final Metric LAUNCH = Metric.histogram(
            "gitops_agent_launch_seconds",
            "seconds",
            "How long agents took from their launch until they were online.",
            List.of(1.0, 5.0, 15.0, 60.0, 300.0));

    static final List<Metric> ALL = List.of(
            STARTED,
            STARTUP,
            CONTROLLER,
            PLUGIN,
            PLUGINS_FAILED,
            HEAP,
            COMMITTED,
            LIMIT,
            GC_TIME,
            GC_RUNS,
            CPU_TIME,
            CPUS,
            THREADS,
            FILES,
            FILES_LIMIT,
            DISK_FREE,
            DISK_SIZE,
            LABEL_EXECUTORS,
            LABEL_WAIT,
            LAUNCH);

    private Machine() {}
}
