package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.model.listeners.RunListener;
import io.jenkins.plugins.gitops.metrics.recording.EndedRun;
import io.jenkins.plugins.gitops.metrics.recording.Recorder;
import io.jenkins.plugins.gitops.metrics.store.Mark;
import java.time.Duration;
import java.time.Instant;

/** Counts runs as they end. */
@Extension
public final class RunEvents extends RunListener<Run<?, ?>> {
    @Override
    public void onStarted(Run<?, ?> run, TaskListener listener) {
        // before it can end: were the controller killed right after the end, the next start would know where to look
        Exporter.tell(recorder -> Identity.ofRun(run.getParent(), run.getNumber()));
    }

    @Override
    public void onFinalized(Run<?, ?> run) {
        Exporter.tell(recorder -> count(recorder, Identity.ofRun(run.getParent(), run.getNumber()), run));
    }

    static void count(Recorder recorder, Identity identity, Run<?, ?> run) {
        Duration took = Duration.ofMillis(run.getDuration());
        recorder.runEnded(new EndedRun(
                new Mark(identity.id(), run.getNumber()),
                Pipelines.name(run.getParent()),
                Pipelines.result(run),
                took,
                Instant.ofEpochMilli(run.getStartTimeInMillis()).plus(took)));
    }
}
