package io.jenkins.plugins.gitops.controller.security;

import hudson.Main;
import io.jenkins.plugins.gitops.controller.Controller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A controller without pages, for a test of what stands behind them. */
public final class Booted implements AutoCloseable {
    private final Controller controller;

    private Booted(Controller controller) {
        this.controller = controller;
    }

    public static Booted in(Path home) throws IOException {
        Main.isUnitTest = true;
        return new Booted(new Controller(new Controller.Options(home.toFile(), -1)));
    }

    /** The files of a home in which a text stands. */
    public static List<Path> holding(Path home, String text) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> read(f).contains(text))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        controller.close();
    }
}
