package io.jenkins.plugins.gitops.connectors.files;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A disk whose power can fail: what was not forced is gone then. Data and names are forced apart, as on a real one, and
 * with {@code keepsNames} names survive by luck while the data behind them does not: the order that hurts most.
 */
final class LosingDisk implements Disk {
    private final boolean keepsNames;
    private final boolean forces;
    private Map<Path, Inode> names = new TreeMap<>();
    private Map<Path, Inode> durableNames = new TreeMap<>();

    /** A file without its name. */
    private static final class Inode {
        private byte[] bytes = {};
        private byte[] durable = {};
    }

    LosingDisk(boolean keepsNames, boolean forces) {
        this.keepsNames = keepsNames;
        this.forces = forces;
    }

    /** The power fails and comes back. */
    void fail() {
        names = keepsNames ? names : new TreeMap<>(durableNames);
        names.values().forEach(inode -> inode.bytes = inode.durable);
        durableNames = new HashMap<>(names);
    }

    @Override
    public Optional<byte[]> read(Path file) {
        return Optional.ofNullable(names.get(file)).map(inode -> inode.bytes.clone());
    }

    @Override
    public void write(Path file, byte[] bytes) {
        names.computeIfAbsent(file, path -> new Inode()).bytes = bytes.clone();
    }

    @Override
    public void force(Path fileOrDirectory) {
        if (forces && names.containsKey(fileOrDirectory)) {
            Inode inode = names.get(fileOrDirectory);
            inode.durable = inode.bytes;
        } else if (forces) {
            durableNames = new HashMap<>(names);
        }
    }

    @Override
    public void move(Path from, Path to) {
        names.put(to, names.remove(from));
    }

    @Override
    public void delete(Path file) {
        names.remove(file);
    }

    @Override
    public List<String> names(Path directory) {
        return names.keySet().stream()
                .filter(file -> directory.equals(file.getParent()))
                .map(file -> file.getFileName().toString())
                .toList();
    }

    @Override
    public void makeDirectory(Path directory) {
        // directories come by themselves
    }

    @Override
    public <T> T locked(Path file, Supplier<T> work) {
        return work.get();
    }
}
