package io.jenkins.plugins.gitops.testkit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A real JVM that is killed by SIGKILL at a chosen boundary: what the kernel takes away, no finally gives back. */
public final class KilledJvm {
    private static final String REACHED = "reached the point ";

    private KilledJvm() {}

    /** For the main method of the JVM: stands still at the point until the parent kills it. */
    public static Boundaries standingStillAt(int point) {
        PrintStream out = System.out;
        return Boundaries.strikingAt(point, where -> {
            out.println(REACHED + where);
            out.flush();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("Cannot stand still: interrupted; nothing here interrupts", e);
            }
        });
    }

    /** Runs the main class with this JVM's class path and kills it at the point; answers where it was, or "" at its end. */
    public static String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(REACHED)) {
                    process.destroyForcibly().waitFor();
                    return line.substring(REACHED.length());
                }
                said.append(line).append('\n');
            }
        }
        if (process.waitFor() != 0) {
            throw new AssertionError("The JVM of " + main.getSimpleName() + " failed by itself:\n" + said);
        }
        return "";
    }
}
