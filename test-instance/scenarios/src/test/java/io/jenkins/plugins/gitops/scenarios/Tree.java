package io.jenkins.plugins.gitops.scenarios;

import io.jenkins.plugins.gitops.testkit.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things stand in the checkout that is being tested. */
final class Tree {
    static final Path TOP = Checkout.top();

    private Tree() {}

    /** The folders of all plugins. */
    static List<Path> plugins() {
        return below(TOP.resolve("plugins"), 1, path -> Files.exists(path.resolve("pom-jenkins.xml")))
                .filter(path -> !path.equals(TOP.resolve("plugins")))
                .toList();
    }

    /** The .hpi file that the default build made of a plugin's folder. */
    static Path hpi(Path plugin) {
        Path hpi = plugin.resolve("target").resolve(plugin.getFileName() + ".hpi");
        if (!Files.exists(hpi))
            throw new IllegalStateException("Cannot find '" + hpi + "': it was not built; run 'mvn package' first");
        return hpi;
    }

    static List<Path> hpis() {
        return plugins().stream().map(Tree::hpi).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '" + file + "'", e);
        }
    }

    private static Stream<Path> below(Path folder, int depth, java.util.function.Predicate<Path> wanted) {
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(wanted).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list '" + folder + "'", e);
        }
    }
}
