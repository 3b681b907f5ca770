package io.jenkins.plugins.gitops.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.testkit.http.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the stand-in and a real Jenkins must tell alike: the seeded jobs run, and what was killed goes on, once. */
record SeededJobs(Path home, String... options) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    void areGreen() throws Exception {
        try (Started run = start()) {
            Rest rest = Rest.of(run);
            assertThat(rest.anonymousStatus()).isEqualTo(403);
            for (String job : new String[] {"hello", "commit", "await", "deliver"}) {
                assertThat(rest.build(job)).isEqualTo(201);
                finishes(rest, job, 1);
                assertThat(rest.console(job, 1)).doesNotContain(run.find("gitops / (\\S+)"));
            }
            run.interrupt();
            assertThat(run.exit()).isEqualTo(130);
        }
    }

    void surviveAKill() throws Exception {
        try (Application application = Application.starting()) {
            try (Started run = start()) {
                Rest rest = Rest.of(run);
                assertThat(rest.build("await")).isEqualTo(201);
                finishes(rest, "await", 1);
                // a declarative job knows its parameters once it has run
                assertThat(rest.build("await", Map.of("TARGET", application.url() + "/healthz")))
                        .isEqualTo(201);
                application.awaitFirstQuestion();
                run.killController();
                assertThat(run.exit()).isEqualTo(137);
            }
            assertThat(subjects()).contains("await #2 before").doesNotContain("await #2 after");
            application.up();
            try (Started run = start()) {
                Rest rest = Rest.of(run);
                finishes(rest, "await", 2);
                assertThat(rest.console("await", 2).split("\\[awaitUrl] has a plan", -1))
                        .as("it was planned once")
                        .hasSizeLessThanOrEqualTo(2);
                run.interrupt();
                assertThat(run.exit()).isEqualTo(130);
            }
            assertThat(subjects())
                    .containsOnlyOnce("await #1 before", "await #1 after", "await #2 before", "await #2 after");
        }
    }

    private Started start() throws IOException {
        List<String> all =
                new ArrayList<>(List.of("--home", home.toString(), "--port", String.valueOf(Started.freePort())));
        all.addAll(List.of(options));
        return Started.with(all.toArray(String[]::new)).until("Ctrl-C");
    }

    private static void finishes(Rest rest, String job, int number) throws Exception {
        assertThat(rest.result(job, number, PATIENCE))
                .as(rest.console(job, number))
                .isEqualTo("SUCCESS");
    }

    /** What was committed to the environments' repository. */
    private List<String> subjects() throws IOException, InterruptedException {
        Process log = new ProcessBuilder(
                        "git", "-C", home.resolve("git/environments.git").toString(), "log", "--format=%s")
                .start();
        String said = new String(log.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(log.waitFor()).isZero();
        return said.lines().toList();
    }
}
