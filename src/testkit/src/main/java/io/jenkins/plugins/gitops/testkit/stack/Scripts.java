package io.jenkins.plugins.gitops.testkit.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The scripts of test-instance/stack, run on one data folder. */
final class Scripts {
    private final Path home;
    private final Path data;
    private final long minutes;

    Scripts(Path home, Path data, long minutes) {
        this.home = home;
        this.data = data;
        this.minutes = minutes;
    }

    /** The folder of the scripts: {@code -Dstack.home}, or test-instance/stack in this folder or one above it. */
    static @Nullable Path home(@Nullable String told, Path from) {
        if (told != null) {
            return Path.of(told);
        }
        for (Path folder = from.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path stack = folder.resolve("test-instance/stack");
            if (Files.isExecutable(stack.resolve("up"))) {
                return stack;
            }
        }
        return null;
    }

    /** Starts the parts with this JVM as owner. What could not be started is told by {@link #properties}, not here. */
    void up(Iterable<String> parts) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("up").toString(),
                "--data",
                data.toString(),
                "--owner",
                Long.toString(ProcessHandle.current().pid())));
        parts.forEach(command::add);
        run(command, true);
    }

    /** What runs ("ready.NAME"), what does not and why ("skipped.NAME"), and all addresses ("env.NAME"). */
    Map<String, String> properties() {
        Properties read = new Properties();
        try {
            read.load(new StringReader(
                    run(List.of(home.resolve("env").toString(), "--data", data.toString(), "--properties"), false)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what the stack tells: " + e.getMessage(), e);
        }
        return read.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, read::getProperty, (a, b) -> b, TreeMap::new));
    }

    /** Runs a command and returns what it printed; its progress goes to standard error as it comes. */
    static String run(List<String> command, long minutes, Map<String, String> environment, boolean mayFail) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            StringBuilder said = new StringBuilder();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.append(line).append('\n');
                }
            }
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("Cannot run " + command + ": it did not end within " + minutes
                        + " minutes; see the logs of the stack");
            }
            if (process.exitValue() != 0 && !mayFail) {
                throw new IllegalStateException("Cannot run " + command + ": it ended with " + process.exitValue()
                        + ", having said \"" + said.toString().strip() + "\"; see its lines above");
            }
            return said.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot run " + command + ": interrupted; start again", e);
        }
    }

    private String run(List<String> command, boolean mayFail) {
        return run(command, minutes, Map.of(), mayFail);
    }
}
