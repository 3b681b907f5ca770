package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledControllerTest {
    /** Each says HERE where it is when the controller is killed. */
    private static final Map<String, String> SCRIPTS = Map.of(
            "sleep", "def before = 'kept'\necho 'HERE'\nsleep 10\necho \"after $before\"",
            "loop",
                    "def n = 0\nfor (i in [1, 2, 3]) { n += i; if (i == 2) { echo 'HERE'; sleep 10 } }\necho \"sum $n\"",
            "each", "[a: 1, b: 2].each { k, v -> if (v == 1) { echo 'HERE'; sleep 10 }; echo \"did $k\" }",
            "closure", "def twice = { x -> echo 'HERE'; sleep 10; x * 2 }\necho \"got ${twice(21)}\"",
            "finally",
                    "try { echo 'HERE'; sleep 10; error 'boom' } catch (e) { echo \"caught ${e.message}\" } finally { echo 'at last' }",
            "parallel", "def r = parallel a: { echo 'HERE'; sleep 10; 'A' }, b: { sleep 10; 'B' }\necho \"both $r\"",
            "input", "echo 'HERE'\ninput message: 'Go?', id: 'Q'\necho 'answered'",
            "sh", "node { echo 'HERE'\nsh 'sleep 10; echo shell-over'\necho \"in $WORKSPACE\" }",
            "timeout",
                    "try { timeout(time: 10, unit: 'SECONDS') { echo 'HERE'; sleep 600 } } catch (e) { echo \"over: ${e.message}\" }",
            "declarative",
                    "pipeline {\n agent any\n environment { A = 'x' }\n stages { stage('one') {\n steps { echo 'HERE'; sleep 10; echo \"after $A\" }\n"
                            + " post { always { echo 'stage post' } }\n } }\n post { success { echo 'declared' } }\n}");

    private static final Map<String, String> EXPECTED = Map.of(
            "sleep", "after kept",
            "loop", "sum 6",
            "each", "did a\ndid b",
            "closure", "got 42",
            "finally", "caught boom\nat last",
            "parallel", "both [a:A, b:B]",
            "input", "answered",
            "sh", "shell-over",
            "timeout", "over: Timeout has been exceeded",
            "declarative", "after x\nstage post\ndeclared");

    @TempDir
    Path folder;

    @Test
    void goesOnWhereItWasKilled() throws Exception {
        Files.createDirectories(folder.resolve("scripts"));
        for (Map.Entry<String, String> e : SCRIPTS.entrySet())
            Files.writeString(folder.resolve("scripts").resolve(e.getKey()), e.getValue());
        Process first = life();
        try (BufferedReader out = first.inputReader()) {
            for (String line = out.readLine(); !"READY".equals(line); line = out.readLine())
                assertThat(line).as("what the first life says").isNotNull();
            first.destroyForcibly().waitFor();
        }
        Process second = life();
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        for (Map.Entry<String, String> e : EXPECTED.entrySet()) {
            assertThat(said).contains("== " + e.getKey() + " SUCCESS").contains(e.getValue());
        }
        assertThat(said.split("\\+ sleep 10\n", -1)).as("the script ran once").hasSize(2);
    }

    private Process life() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--add-opens",
                        "java.base/java.util=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Life.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }
}
