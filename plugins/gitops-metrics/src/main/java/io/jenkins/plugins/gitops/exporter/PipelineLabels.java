package io.jenkins.plugins.gitops.exporter;

import hudson.model.Job;
import io.jenkins.plugins.gitops.metrics.Label;
import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.recording.Recorder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The configured labels of pipelines, on a gauge of their own that queries join: a label more on every series would begin
 * all counters anew whenever somebody changes it.
 */
final class PipelineLabels {
    private final List<String> names;
    private final Metric metric;
    private final Map<String, List<String>> shown = new HashMap<>();

    private PipelineLabels(List<String> names) {
        this.names = names;
        Label[] labels = new Label[names.size() + 1];
        labels[0] = Label.open("cicd_pipeline_name");
        for (int i = 0; i < names.size(); i++) labels[i + 1] = Label.open(names.get(i));
        metric = Metric.gauge("gitops_pipeline_info", "", "Always 1: the labels of a pipeline.", labels);
    }

    /** Those of the names that are configured now. */
    static PipelineLabels exposed(Recorder recorder, List<String> names) {
        PipelineLabels labels = new PipelineLabels(names);
        recorder.gaugeToo(labels.metric);
        return labels;
    }

    synchronized void update(Recorder recorder, Job<?, ?> job) {
        if (names.isEmpty()) return;
        String pipeline = Pipelines.name(job);
        if (pipeline.equals(Label.OTHER)) {
            remove(recorder, job.getFullName());
            return;
        }
        Map<String, String> known = of(job);
        List<String> now = new ArrayList<>(List.of(pipeline));
        names.forEach(name -> now.add(known.getOrDefault(name, "")));
        List<String> before = shown.put(pipeline, now);
        if (now.equals(before)) return;
        if (before != null) recorder.remove(metric, before.toArray(String[]::new));
        recorder.set(metric, 1, now.toArray(String[]::new));
    }

    synchronized void remove(Recorder recorder, String pipeline) {
        List<String> before = shown.remove(pipeline);
        if (before != null) recorder.remove(metric, before.toArray(String[]::new));
    }

    /** The folders' from the top down, then the job's own. */
    private static Map<String, String> of(Job<?, ?> job) {
        Map<String, String> labels = new HashMap<>();
        MetricsConfiguration.current().getSettings().getFolders().stream()
                .filter(folder -> folder.holds(job.getFullName()))
                .sorted(Comparator.comparingInt(folder -> folder.getFolder().length()))
                .forEach(folder -> labels.putAll(LabelText.read(folder.getLabels())));
        MetricsJobProperty property = job.getProperty(MetricsJobProperty.class);
        if (property != null) labels.putAll(LabelText.read(property.getLabels()));
        return labels;
    }
}
