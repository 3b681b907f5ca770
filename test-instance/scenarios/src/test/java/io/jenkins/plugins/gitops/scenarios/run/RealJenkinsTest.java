package io.jenkins.plugins.gitops.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The same configuration, jobs and .hpi files on a real Jenkins: JENKINS_WAR is its file, JENKINS_PLUGINS their folder. */
@Timeout(600)
@EnabledIfEnvironmentVariable(
        named = "JENKINS_WAR",
        matches = ".+",
        disabledReason = "no real Jenkins: set JENKINS_WAR and JENKINS_PLUGINS")
class RealJenkinsTest {
    @TempDir
    Path home;

    @Test
    void runsTheSeededJobs() throws Exception {
        try (Started run = Started.with(
                        "--home", home.toString(),
                        "--port", String.valueOf(Started.freePort()),
                        "--war", System.getenv("JENKINS_WAR"),
                        "--plugins", System.getenv("JENKINS_PLUGINS"))
                .until("Ctrl-C")) {
            Rest rest = Rest.of(run);
            assertThat(rest.anonymousStatus()).isEqualTo(403);
            for (String job : new String[] {"hello", "commit"}) {
                assertThat(rest.build(job)).isEqualTo(201);
                assertThat(rest.result(job, Duration.ofMinutes(2)))
                        .as(rest.console(job))
                        .isEqualTo("SUCCESS");
                assertThat(rest.console(job)).doesNotContain(run.find("gitops / (\\S+)"));
            }
            run.interrupt();
            assertThat(run.exit()).isEqualTo(130);
        }
    }
}
