package io.jenkins.plugins.gitops.connectors.contents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one build, gone afterwards. */
public record Workbench(Path root) implements AutoCloseable {
    public static Workbench open() throws IOException {
        return new Workbench(Files.createTempDirectory("gitops-build"));
    }

    /** A folder that nobody else has. */
    public Path fresh(String name) throws IOException {
        return Files.createTempDirectory(root, name);
    }

    @Override
    public void close() {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(root)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove '" + root + "': " + e.getMessage() + "; remove it", e);
        }
    }
}
