package io.jenkins.plugins.gitops.exporter;

import hudson.model.Computer;
import hudson.model.Executor;
import hudson.model.Node;
import hudson.model.OneOffExecutor;
import hudson.model.Run;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.metrics.Catalogue;
import io.jenkins.plugins.gitops.metrics.Machine;
import io.jenkins.plugins.gitops.metrics.recording.Recorder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Executors lie in memory and tell nobody when they change: no lock and no record is needed to read them. */
final class Workers implements Runnable {
    private static final List<String> STATES = List.of("available", "busy", "offline");

    private final Recorder recorder;

    Workers(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void run() {
        int online = 0;
        int offline = 0;
        Map<String, Double> states = new HashMap<>();
        Map<List<String>, Double> labels = new HashMap<>();
        Map<String, Integer> running = new HashMap<>();
        for (Computer computer : JenkinsDoor.computers()) {
            boolean here = computer.isOnline();
            online += here ? 1 : 0;
            offline += here ? 0 : 1;
            for (Executor executor : computer.getAllExecutors()) {
                count(executor, running);
                // what runs beside the executors takes none of them away
                if (executor instanceof OneOffExecutor) continue;
                String state = executor.isBusy() ? "busy" : here ? "available" : "offline";
                states.merge(state, 1.0, Double::sum);
                count(computer.getNode(), state, labels);
            }
        }
        recorder.set(Catalogue.NODES, online, "online");
        recorder.set(Catalogue.NODES, offline, "offline");
        STATES.forEach(state -> recorder.set(Catalogue.WORKERS, states.getOrDefault(state, 0.0), state));
        recorder.replace(Machine.LABEL_EXECUTORS, labels);
        recorder.active(running);
    }

    /** A node that is being removed has none any more. */
    private static void count(
            @org.jspecify.annotations.Nullable Node node, String state, Map<List<String>, Double> labels) {
        if (node == null) return;
        for (String label : node.getLabelString().strip().split("\\s+", -1))
            if (!label.isEmpty())
                // all its states, so that a label without a free executor says 0
                STATES.forEach(each -> labels.merge(List.of(label, each), each.equals(state) ? 1.0 : 0.0, Double::sum));
    }

    private static void count(Executor executor, Map<String, Integer> running) {
        if (executor.getCurrentExecutable() instanceof Run<?, ?> run)
            running.merge(Pipelines.name(run.getParent()), 1, Integer::sum);
    }
}
