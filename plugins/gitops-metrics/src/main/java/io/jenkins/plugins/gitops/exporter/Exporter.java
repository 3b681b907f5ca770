package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.core.Wiring;
import io.jenkins.plugins.gitops.metrics.Catalogue;
import io.jenkins.plugins.gitops.metrics.recording.Recorder;
import io.jenkins.plugins.gitops.metrics.series.Budget;
import io.jenkins.plugins.gitops.metrics.series.Registry;
import io.jenkins.plugins.gitops.metrics.store.LocalDisk;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one recorder of this controller. What listeners tell it is counted on a thread of its own. */
@Extension
public final class Exporter {
    private static final Logger LOG = Logger.getLogger(Exporter.class.getName());

    private final ExecutorService writer = Executors.newSingleThreadExecutor(Wiring.threads("gitops-metrics"));
    private final Recorder recorder;
    private final PipelineLabels labels;

    public Exporter() {
        MetricsSettings settings = MetricsConfiguration.current().getSettings();
        recorder = new Recorder(
                new Budget(settings.getMostSeries(), settings.getMostMegabytes() * 1_048_576L),
                JenkinsDoor.home().resolve("gitops-metrics"),
                new LocalDisk(),
                this::write,
                Clock.systemUTC());
        labels = PipelineLabels.exposed(recorder, settings.labels());
        // shown at 0 before anything waits; the queue may have been loaded already
        List.of("waiting", "blocked", "buildable").forEach(reason -> recorder.add(Catalogue.QUEUE_ITEMS, 0, reason));
        recorder.registry().beforeScrape(new Workers(recorder));
        recorder.registry().beforeScrape(new Jvm(recorder, JenkinsDoor.home()));
    }

    private static Exporter current() {
        return JenkinsDoor.extension(Exporter.class);
    }

    static Recorder recorder() {
        return current().recorder;
    }

    static PipelineLabels labels() {
        return current().labels;
    }

    /** Where collectors of other plugins can join. */
    public static Registry registry() {
        return recorder().registry();
    }

    /** Tells the recorder; whatever goes wrong is no matter of the build, node or queue that it was about. */
    static void tell(Consumer<Recorder> fact) {
        try {
            fact.accept(recorder());
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "Cannot count what happened: " + e + "; totals go on without it", e);
        }
    }

    /** Tells the recorder after all that was told before, on its own thread. */
    static void tellLater(Consumer<Recorder> fact) {
        try {
            current().write(() -> tell(fact));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "Cannot count what happened: " + e + "; totals go on without it", e);
        }
    }

    private void write(Runnable counts) {
        try {
            writer.execute(counts);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The controller ends: runs that end now are counted at its next start", e);
        }
    }

    /** Writes what was told, and ends with the controller. */
    @Extension
    public static final class Closing extends ItemListener {
        @Override
        public void onBeforeShutdown() {
            tell(Recorder::flush);
            ExecutorService writer = current().writer;
            writer.shutdown();
            try {
                if (!writer.awaitTermination(10, TimeUnit.SECONDS))
                    LOG.warning("Cannot write the last counts: the disk takes longer than 10 s; runs are counted at the"
                            + " next start");
            } catch (InterruptedException e) {
                LOG.log(Level.FINE, "interrupted while the last counts were written", e);
                Thread.currentThread().interrupt();
            }
        }
    }
}
