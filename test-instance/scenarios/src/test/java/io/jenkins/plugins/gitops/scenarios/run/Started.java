package io.jenkins.plugins.gitops.scenarios.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./test-instance/run} as a person starts it, and what it said. */
final class Started implements AutoCloseable {
    static final Path HERE = Path.of("..").toAbsolutePath().normalize();

    private final Process process;
    private final BufferedReader out;
    private final StringBuilder said = new StringBuilder();

    private Started(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static Started with(String... arguments) throws IOException {
        // whoever runs the tests in the background ignores Ctrl-C, and so would all that it starts
        List<String> command = new ArrayList<>(
                List.of("env", "--default-signal=INT", HERE.resolve("run").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new Started(builder.start());
    }

    /** Reads until this was said, or to the end. */
    Started until(String text) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.contains(text)) {
                return this;
            }
        }
        return this;
    }

    String said() {
        return said.toString();
    }

    String find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(said);
        if (!matcher.find()) {
            throw new AssertionError("No '" + pattern + "' in:\n" + said);
        }
        return matcher.group(1);
    }

    List<ProcessHandle> everything() {
        return process.descendants().toList();
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end in 60 seconds; it said:\n" + said);
        }
        return process.exitValue();
    }

    /** What Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** What kill -9 does to the controller; what stands beside it notices by itself. */
    void killController() {
        controller().destroyForcibly();
    }

    /** What kill -9 does to the command itself. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    ProcessHandle controller() {
        return process.children().findFirst().orElseThrow();
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        everything().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
