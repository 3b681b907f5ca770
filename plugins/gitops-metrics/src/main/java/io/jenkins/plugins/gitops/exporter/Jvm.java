package io.jenkins.plugins.gitops.exporter;

import com.sun.management.UnixOperatingSystemMXBean;
import io.jenkins.plugins.gitops.metrics.Machine;
import io.jenkins.plugins.gitops.metrics.recording.Recorder;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the JVM tells about itself, and the disks that it writes to. */
final class Jvm implements Runnable {
    private final Recorder recorder;
    private final Path home;
    private final AtomicBoolean measuring = new AtomicBoolean();

    Jvm(Recorder recorder, Path home) {
        this.recorder = recorder;
        this.home = home;
        recorder.set(Machine.STARTED, ManagementFactory.getRuntimeMXBean().getStartTime() / 1_000.0);
    }

    @Override
    public void run() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory("heap", memory.getHeapMemoryUsage());
        memory("non_heap", memory.getNonHeapMemoryUsage());
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> {
            recorder.total(Machine.GC_TIME, collector.getCollectionTime() / 1_000.0, collector.getName());
            recorder.total(Machine.GC_RUNS, (double) collector.getCollectionCount(), collector.getName());
        });
        recorder.set(Machine.THREADS, ManagementFactory.getThreadMXBean().getThreadCount());
        recorder.set(Machine.CPUS, Runtime.getRuntime().availableProcessors());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            recorder.total(Machine.CPU_TIME, system.getProcessCpuTime() / 1e9);
            recorder.set(Machine.FILES, (double) system.getOpenFileDescriptorCount());
            recorder.set(Machine.FILES_LIMIT, (double) system.getMaxFileDescriptorCount());
        }
        // a disk that is far away and dead answers never: it must not hold up the scrape
        if (measuring.compareAndSet(false, true)) Disks.measure(recorder, home, () -> measuring.set(false));
    }

    private void memory(String kind, MemoryUsage usage) {
        recorder.set(Machine.HEAP, (double) usage.getUsed(), kind);
        recorder.set(Machine.COMMITTED, (double) usage.getCommitted(), kind);
        if (usage.getMax() > 0) recorder.set(Machine.LIMIT, (double) usage.getMax(), kind);
    }
}
