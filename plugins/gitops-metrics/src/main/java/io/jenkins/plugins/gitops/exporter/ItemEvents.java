package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.Run;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.metrics.recording.Recorder;
import io.jenkins.plugins.gitops.metrics.store.Mark;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Follows jobs as they are loaded, renamed, moved and deleted. */
@Extension
public final class ItemEvents extends ItemListener {
    private static final Logger LOG = Logger.getLogger(ItemEvents.class.getName());

    /** Counts what ended while nobody counted: only runs whose number was not counted are opened, mostly none. */
    @Override
    public void onLoaded() {
        Exporter.tellLater(recorder -> {
            // a job that begins its first run meanwhile is not among these, and must not be forgotten
            Set<String> known = recorder.sources();
            Set<String> there = new HashSet<>();
            JenkinsDoor.jobs().forEach(job -> catchUp(recorder, job, there));
            known.stream()
                    .filter(source -> !source.startsWith(Recorder.LEDGER) && !there.contains(source))
                    .forEach(recorder::forget);
        });
    }

    private static void catchUp(Recorder recorder, Job<?, ?> job, Set<String> there) {
        try {
            Identity.of(job).ifPresent(identity -> {
                there.add(identity.id());
                for (long number : recorder.uncounted(identity.id(), identity.floor(), job.getNextBuildNumber() - 1L)) {
                    Run<?, ?> run = job.getBuildByNumber((int) number);
                    if (run == null) recorder.runLost(new Mark(identity.id(), number));
                    else if (run.isBuilding()) there.add(identity.id() + Recorder.STAGES + number);
                    else RunEvents.count(recorder, identity, run);
                }
            });
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Cannot count the runs of job '" + job.getFullName() + "' that ended meanwhile", e);
        }
    }

    /** Its folder is gone, and with it the identity that tells it from a later job of the same name. */
    @Override
    public void onDeleted(Item item) {
        Exporter.tellLater(recorder -> recorder.jobGone(item.getFullName()));
    }

    @Override
    public void onLocationChanged(Item item, String oldFullName, String newFullName) {
        Exporter.tellLater(recorder -> recorder.pipelineRenamed(oldFullName, newFullName));
    }
}
