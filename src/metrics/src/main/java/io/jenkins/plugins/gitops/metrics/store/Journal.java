package io.jenkins.plugins.gitops.metrics.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of the store. Each generation begins with a snapshot of all before it and goes on with what came after; it
 * gets its name when the snapshot is on the disk, and the one before it stays until the next.
 */
final class Journal {
    private static final String PREFIX = "counters-";
    private static final String SUFFIX = ".log";

    private final Path directory;
    private final Disk disk;
    private long generation;
    private long size;

    Journal(Path directory, Disk disk) {
        this.directory = directory;
        this.disk = disk;
    }

    /** Reads the newest generation, and the one before it where its own snapshot is damaged. */
    void read(Payload.Reader reader) throws IOException {
        List<Long> generations = disk.names(directory).stream()
                .flatMap(name -> number(name).stream())
                .sorted()
                .toList();
        if (generations.isEmpty()) {
            return;
        }
        generation = generations.get(generations.size() - 1);
        List<byte[]> newest = records(generation);
        // what a killed process wrote may not be forced yet: it must be before anyone sees it
        disk.force(file(generation));
        disk.force(directory);
        if (generations.size() > 1 && !beginsWithSnapshot(newest)) {
            records(generations.get(generations.size() - 2)).forEach(payload -> Payload.read(payload, reader));
        }
        newest.forEach(payload -> Payload.read(payload, reader));
    }

    private static boolean beginsWithSnapshot(List<byte[]> records) {
        return !records.isEmpty() && Payload.isSnapshot(records.get(0));
    }

    private List<byte[]> records(long number) throws IOException {
        byte[] bytes = disk.read(file(number));
        if (number == generation) {
            size = bytes.length;
        }
        return Frames.read(bytes);
    }

    /** Returns when the records are on the disk. */
    void append(byte[] records) throws IOException {
        disk.append(file(generation), records);
        disk.force(file(generation));
        size += records.length;
    }

    /** Begins a new generation. */
    void begin(byte[] snapshot) throws IOException {
        Path draft = directory.resolve(PREFIX + "draft");
        byte[] frame = Frames.frame(snapshot);
        disk.delete(draft);
        disk.append(draft, frame);
        disk.force(draft);
        disk.move(draft, file(generation + 1));
        disk.force(directory);
        generation++;
        size = frame.length;
        for (String name : disk.names(directory)) {
            if (number(name).filter(old -> old < generation - 1).isPresent()) {
                disk.delete(directory.resolve(name));
            }
        }
    }

    boolean isNew() {
        return generation == 0;
    }

    long size() {
        return size;
    }

    private Path file(long number) {
        return directory.resolve(PREFIX + String.format(java.util.Locale.ROOT, "%08d", number) + SUFFIX);
    }

    private static Optional<Long> number(String name) {
        boolean ours = name.matches(PREFIX + "[0-9]{8,18}\\" + SUFFIX);
        return ours
                ? Optional.of(Long.parseLong(name.substring(PREFIX.length(), name.length() - SUFFIX.length())))
                : Optional.empty();
    }
}
