package io.jenkins.plugins.gitops.metrics.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A disk that loses, when the power goes, any part of what was not forced. */
final class MemoryDisk implements Disk {
    private Map<Path, byte[]> files = new TreeMap<>();
    private Map<Path, byte[]> forced = new TreeMap<>();
    boolean full;

    /** The power goes: of what was written and not forced, some first bytes may be there. */
    void losePower(SplittableRandom random) {
        Map<Path, byte[]> left = new TreeMap<>(forced);
        files.forEach((path, bytes) -> {
            byte[] safe = forced.get(path);
            if (safe != null && bytes.length > safe.length) {
                left.put(path, java.util.Arrays.copyOf(bytes, random.nextInt(safe.length, bytes.length + 1)));
            }
        });
        files = left;
        forced = new TreeMap<>(left);
    }

    void flip(Path file, int at) {
        files.get(file)[at] ^= 1;
    }

    Path newest() {
        return files.keySet().stream().reduce((first, second) -> second).orElseThrow();
    }

    @Override
    public List<String> names(Path directory) {
        return files.keySet().stream()
                .map(path -> path.getFileName().toString())
                .sorted()
                .toList();
    }

    @Override
    public byte[] read(Path file) throws IOException {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new NoSuchFileException(file.toString());
        }
        return bytes.clone();
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(files.getOrDefault(file, new byte[0]));
        if (full) {
            all.write(bytes, 0, bytes.length / 2);
            files.put(file, all.toByteArray());
            throw new IOException("No space left on device");
        }
        all.writeBytes(bytes);
        files.put(file, all.toByteArray());
    }

    @Override
    public void force(Path fileOrDirectory) {
        byte[] bytes = files.get(fileOrDirectory);
        if (bytes != null) {
            forced.put(fileOrDirectory, bytes);
        } else {
            // the directory: its names are safe, and so is who is gone
            forced.keySet().retainAll(files.keySet());
        }
    }

    @Override
    public void move(Path from, Path to) {
        files.put(to, files.remove(from));
        forced.put(to, forced.remove(from));
    }

    @Override
    public void delete(Path file) {
        files.remove(file);
    }
}
