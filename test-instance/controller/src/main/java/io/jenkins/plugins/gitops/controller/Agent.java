package io.jenkins.plugins.gitops.controller;

import hudson.remoting.Channel;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An agent seen from the controller, and, as a main class, the agent itself. */
public final class Agent {
    private final Process process;
    private final Channel channel;

    private Agent(Process process, Channel channel) {
        this.process = process;
        this.channel = channel;
    }

    /** Starts a JVM with this one's class path; what it prints beside the channel goes to the log file. */
    public static Agent start(String name, String folder, File log) throws IOException {
        Files.createDirectories(log.toPath().getParent());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", Agent.class.getName());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.directory(new File(folder));
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log));
        Process process = builder.start();
        return new Agent(
                process,
                Channels.open(name, process.getInputStream(), process.getOutputStream(), Agent.class.getClassLoader()));
    }

    public Channel channel() {
        return channel;
    }

    public void stop() {
        try {
            channel.close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String... args) throws InterruptedException {
        InputStream in = System.in;
        OutputStream out = System.out;
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(System.err, true)); // what a task prints must not get between the messages
        Channels.open("controller", in, out, Agent.class.getClassLoader()).join();
        System.exit(0);
    }
}
