package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.PluginWrapper;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.metrics.Machine;
import io.jenkins.plugins.gitops.metrics.recording.Recorder;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What this controller is made of, told once it is up: plugins change with a restart. */
@Extension
public final class Inventory extends ItemListener {
    @Override
    public void onLoaded() {
        long up = Clock.systemUTC().millis();
        Exporter.tell(recorder -> tell(recorder, up));
    }

    private static void tell(Recorder recorder, long up) {
        recorder.set(Machine.STARTUP, (up - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1_000.0);
        recorder.replace(
                Machine.CONTROLLER,
                Map.of(List.of(JenkinsDoor.version(), Runtime.version().toString()), 1.0));
        Map<List<String>, Double> plugins = new HashMap<>();
        for (PluginWrapper plugin : JenkinsDoor.plugins())
            plugins.put(List.of(plugin.getShortName(), plugin.getVersion()), plugin.isActive() ? 1.0 : 0.0);
        recorder.replace(Machine.PLUGIN, plugins);
        recorder.set(Machine.PLUGINS_FAILED, JenkinsDoor.failedPlugins());
    }
}
