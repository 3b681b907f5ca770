package io.jenkins.plugins.gitops.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a scrape costs a whole controller, over HTTP, with few and with many stored builds. */
@Tag("bench")
@Timeout(900)
class ScrapeBench {
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("bench.builds", 100_000);
    private static final int ROUNDS = 300;

    @TempDir
    Path folder;

    @Test
    void costsTheSameHoweverManyBuildsAreStored() throws Exception {
        double few = median(folder.resolve("few"), FEW);
        double many = median(folder.resolve("many"), MANY);
        System.out.printf(
                "[scrape] %,d stored builds: %.2f ms; %,d: %.2f ms; ratio %.2f%n", FEW, few, MANY, many, many / few);
        assertThat(many / few).isLessThan(1.1);
    }

    private static double median(Path home, int builds) throws Exception {
        Seed seed = new Seed(home);
        for (int i = 0; i < 20; i++) {
            seed.job("job" + i, "N", "echo N");
            seed.finishedBuilds("job" + i, builds / 20);
        }
        try (Started run = start(home)) {
            Rest rest = Rest.of(run);
            double[] times = new double[ROUNDS];
            for (int i = -100; i < ROUNDS; i++) {
                long begun = System.nanoTime();
                assertThat(rest.get("gitops-metrics/").statusCode()).isEqualTo(200);
                if (i >= 0) times[i] = (System.nanoTime() - begun) / 1e6;
            }
            Arrays.sort(times);
            return times[ROUNDS / 2];
        }
    }

    private static Started start(Path home) throws Exception {
        return Started.with("--home", home.toString(), "--port", String.valueOf(Started.freePort()))
                .until("Ctrl-C");
    }
}
