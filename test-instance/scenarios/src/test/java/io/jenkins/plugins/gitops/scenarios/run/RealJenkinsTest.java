package io.jenkins.plugins.gitops.scenarios.run;

import java.nio.file.Path;
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
        seeded().areGreen();
    }

    @Test
    void goesOnWhereItWasKilledAndDoesNothingTwice() throws Exception {
        seeded().surviveAKill();
    }

    private SeededJobs seeded() {
        return new SeededJobs(
                home, "--war", System.getenv("JENKINS_WAR"), "--plugins", System.getenv("JENKINS_PLUGINS"));
    }
}
