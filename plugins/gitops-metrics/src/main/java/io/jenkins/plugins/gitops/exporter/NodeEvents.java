package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.model.Computer;
import hudson.model.TaskListener;
import hudson.slaves.ComputerListener;
import hudson.slaves.OfflineCause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Counts nodes that come and go, and how long they take to come. */
@Extension
public final class NodeEvents extends ComputerListener {
    /** Weak, as a node that never comes up may go without a word. */
    private final Map<Computer, Instant> launched = Collections.synchronizedMap(new WeakHashMap<>());

    private final Clock clock = Clock.systemUTC();

    @Override
    public void preLaunch(Computer computer, TaskListener listener) {
        launched.put(computer, clock.instant());
    }

    @Override
    public void onOnline(Computer computer, TaskListener listener) {
        Instant begun = launched.remove(computer);
        if (begun != null) {
            Duration took = Duration.between(begun, clock.instant());
            Exporter.tell(recorder -> recorder.agentLaunched(took));
        }
        Exporter.tell(recorder -> recorder.nodeChanged("online"));
    }

    @Override
    public void onOffline(Computer computer, @Nullable OfflineCause cause) {
        launched.remove(computer);
        Exporter.tell(recorder -> recorder.nodeChanged("offline"));
    }
}
