package io.jenkins.plugins.gitops.testkit.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The registry's folder. Each repository has its own, with sub-folders that no repository can be named like; a file is
 * whole as soon as it has its name.
 */
record Shelf(Path folder) {
    Path blob(String repository, Digest digest) {
        return at(repository, "_blobs", digest.hex());
    }

    Path manifest(String repository, Digest digest) {
        return at(repository, "_manifests", digest.hex());
    }

    Path tag(String repository, String tag) {
        return at(repository, "_tags", tag);
    }

    /** One empty file for each manifest that refers to the subject. */
    Path referrers(String repository, Digest subject) {
        return at(repository, "_referrers", subject.hex());
    }

    Path upload(String repository, String id) {
        return at(repository, "_uploads", id);
    }

    boolean knows(String repository) {
        return Files.isDirectory(folder.resolve(repository));
    }

    private Path at(String repository, String kind, String name) {
        return folder.resolve(repository).resolve(kind).resolve(name);
    }

    static void put(Path file, byte[] content) throws IOException {
        Files.createDirectories(parent(file));
        Path fresh = Files.createTempFile(parent(file), ".", ".new");
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void move(Path from, Path to) throws IOException {
        Files.createDirectories(parent(to));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> !n.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static Path parent(Path file) {
        return java.util.Objects.requireNonNull(file.getParent());
    }
}
