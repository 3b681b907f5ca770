package io.jenkins.plugins.gitops.scenarios.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The controller's process: the stand-in or a real Jenkins. Its log goes into a file, and tells when it is up. */
final class Child implements AutoCloseable {
    private static final Pattern UP =
            Pattern.compile("The stand-in controller .*is up|Jenkins is fully up and running");
    private static final Pattern TELLING = Pattern.compile("SEVERE|Cannot |ConfiguratorException|Caused by");

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Child start(Settings settings, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true"));
        if (settings.war().isPresent()) {
            command.addAll(List.of(
                    "-Djenkins.install.runSetupWizard=false",
                    "-Dhudson.model.UpdateCenter.never=true",
                    "-jar",
                    settings.war().get().toString(),
                    "--httpListenAddress=127.0.0.1",
                    "--httpPort=" + settings.port()));
        } else {
            command.addAll(List.of(
                    "-Xmx256m",
                    // ends when its input does, which this process holds open for as long as it lives
                    "-Dgitops.controller.withParent=true",
                    "-XX:+UseSerialGC",
                    // for a quarter less work until the first page; what runs in it is short
                    "-XX:TieredStopAtLevel=1",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "io.jenkins.plugins.gitops.controller.Controller",
                    "--home",
                    settings.home().toString(),
                    "--port",
                    String.valueOf(settings.port())));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(settings.home().toFile());
        builder.environment().putAll(environment);
        return new Child(builder.start(), settings.home().resolve("controller.log"));
    }

    /** Returns once the controller is up; what went wrong where it does not come up. */
    void awaitUp() throws IOException, Refusal {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        PrintStream file = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8);
        List<String> telling = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            file.println(line);
            if (TELLING.matcher(line).find() && telling.size() < 20) {
                telling.add(line);
            }
            if (UP.matcher(line).find()) {
                Thread rest = new Thread(() -> copy(said, file), "controller.log");
                rest.setDaemon(true);
                rest.start();
                return;
            }
        }
        throw new Refusal("Cannot start the controller: it ended before it was up; see '" + log + "'"
                + (telling.isEmpty() ? "" : ":\n" + String.join("\n", telling)));
    }

    /** The stream is closed under it when the controller is stopped: then there is nothing more to copy. */
    private static void copy(BufferedReader said, PrintStream file) {
        try {
            said.lines().forEach(file::println);
        } catch (UncheckedIOException e) {
            file.println("(the log ends here: " + e.getMessage() + ")");
        }
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
