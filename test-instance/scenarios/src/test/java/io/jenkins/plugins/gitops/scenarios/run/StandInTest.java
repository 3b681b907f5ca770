package io.jenkins.plugins.gitops.scenarios.run;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The stand-in as a process of its own, from the .hpi files alone. */
@Timeout(180)
class StandInTest {
    @TempDir
    Path home;

    @Test
    void runsTheSeededJobs() throws Exception {
        new SeededJobs(home).areGreen();
    }

    @Test
    void goesOnWhereItWasKilledAndDoesNothingTwice() throws Exception {
        new SeededJobs(home).surviveAKill();
    }
}
