package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.operation.buildonce.BuildOnceOutcome;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image is built once, over real Git, a real registry and jib, wherever a controller is killed. */
class I19BuildOnceTest {
    /** Odd, so that both sides of calls are among them; all boundaries are the stack tier's. */
    private static final int SAMPLE = 7;

    @TempDir
    Path directory;

    private World world;
    private int stories;

    @BeforeEach
    void start() {
        world = new World(directory);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private final class Story implements CrashSweep.Story {
        private final int number = stories++;
        private final Path workspace = Foundry.workspace(directory.resolve("w" + number), "story " + number);
        private final String ledger = world.repository();
        private final MemoryProgress disk = new MemoryProgress();
        private BuildOnceOutcome outcome;

        @Override
        public void run(Boundaries boundaries) {
            // versions are for ever, so each story has its registry to itself
            if (world.open(ledger).ledger().head().number() == 0)
                world.images.tags("shop").forEach(tag -> world.images.delete("shop", tag));
            try (Foundry foundry = new Foundry(world, workspace, ledger, disk, boundaries)) {
                submit(foundry);
                foundry.run();
                outcome = foundry.outcome("b");
            }
        }

        private void submit(Foundry foundry) {
            for (int attempt = 1; ; attempt++) {
                try {
                    foundry.submit("b");
                    return;
                } catch (Failure failure) {
                    assertThat(attempt).isLessThan(3);
                }
            }
        }

        @Override
        public void check() {
            Receipt receipt = outcome.receipt();
            ImageDigest digest = receipt.artifact().digest();
            assertThat(world.open(ledger).ledger().from(1, 10)).hasSize(1);
            assertThat(receipt.tags())
                    .hasSize(3)
                    .allSatisfy(
                            tag -> assertThat(world.images.resolve("shop", tag)).contains(digest));
            assertThat(world.images.referrers("shop", digest, "")).hasSize(5);
            assertThat(outcome.platforms()).containsOnlyKeys("linux/amd64", "linux/arm64");
        }
    }

    @Test
    void i19_aKillAtSomeBoundariesOfABuildEndsWithOneReceipt() {
        CrashSweep.of("buildOnce over jib, Git and a registry, a sample", Story::new)
                .every(SAMPLE)
                .kill()
                .mustBeClean();
    }

    @Tag("stack")
    @Test
    void i19_aKillAtAnyBoundaryOfABuildEndsWithOneReceipt() {
        CrashSweep.Report report = CrashSweep.of("buildOnce over jib, Git and a registry", Story::new)
                .kill()
                .mustBeClean();
        assertThat(report.points()).isGreaterThan(80);
    }

    @Test
    void twoControllersOfOneKeyEndWithOneReceipt() {
        Path workspace = Foundry.workspace(directory.resolve("race"), "race");
        String ledger = world.repository();
        try (Foundry one = new Foundry(world, workspace, ledger, new MemoryProgress(), Boundaries.counting());
                Foundry two = new Foundry(world, workspace, ledger, new MemoryProgress(), Boundaries.counting())) {
            one.submit("one");
            two.submit("two");
            one.run();
            assertThat(two.outcome("two").receipt().artifact())
                    .isEqualTo(one.outcome("one").receipt().artifact());
        }
        assertThat(world.open(ledger).ledger().from(1, 10)).hasSize(1);
    }

    @Test
    void foundAgainCostsAFewRequests() {
        Path workspace = Foundry.workspace(directory.resolve("again"), "again");
        String ledger = world.repository();
        try (Foundry first = new Foundry(world, workspace, ledger, new MemoryProgress(), Boundaries.counting())) {
            first.submit("one");
            first.run();
        }
        Boundaries calls = Boundaries.counting();
        try (Foundry again = new Foundry(world, workspace, ledger, new MemoryProgress(), calls)) {
            again.submit("two");
            again.run();
            assertThat(again.outcome("two").receipt().found()).isTrue();
        }
        long asked = calls.points().stream()
                .filter(point ->
                        point.startsWith("before ArtifactRegistry") || point.startsWith("before GitOpsRepository"))
                .count();
        System.out.println("MEASURED found again: " + asked + " requests");
        // the ledger once, the index and its two images, three tags
        assertThat(asked).isLessThanOrEqualTo(7);
    }
}
