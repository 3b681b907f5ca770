package io.jenkins.plugins.gitops.exporter;

import io.jenkins.plugins.gitops.core.Wiring;
import io.jenkins.plugins.gitops.metrics.Machine;
import io.jenkins.plugins.gitops.metrics.recording.Recorder;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks file systems how full they are, each time on a thread that may be lost: some never answer. */
final class Disks {
    private static final Logger LOG = Logger.getLogger(Disks.class.getName());
    private static final ThreadFactory THREADS = Wiring.threads("gitops-disks");

    private Disks() {}

    static void measure(Recorder recorder, Path home, Runnable whenDone) {
        THREADS.newThread(() -> {
                    measure(recorder, "home", home);
                    measure(recorder, "temporary", Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
                    whenDone.run();
                })
                .start();
    }

    private static void measure(Recorder recorder, String name, Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            recorder.set(Machine.DISK_FREE, (double) store.getUsableSpace(), name);
            recorder.set(Machine.DISK_SIZE, (double) store.getTotalSpace(), name);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "Cannot ask how full the disk of '" + folder + "' is", e);
        }
    }
}
