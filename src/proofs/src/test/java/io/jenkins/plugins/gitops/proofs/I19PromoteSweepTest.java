package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A promotion killed once at every boundary that it has ends as if nothing had happened. */
class I19PromoteSweepTest {
    /** Odd, so that both sides of calls are among them; all boundaries are the stack tier's. */
    private static final int SAMPLE = 7;

    @TempDir
    Path directory;

    private World world;
    private Release release;

    @BeforeEach
    void start() {
        world = new World(directory);
        release = world.release("1.0");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private final class Story implements CrashSweep.Story {
        private final String url = world.repository("staging");
        private final MemoryProgress disk = new MemoryProgress();
        private OutcomeKind ended = OutcomeKind.ABORTED;

        @Override
        public void run(Boundaries boundaries) {
            try (Controller controller = new Controller(world, disk, boundaries)) {
                submit(controller);
                controller.run(Duration.ofHours(1));
                controller.ending("p-1").ifPresent(ending -> ended = ending.kind());
            }
        }

        private void submit(Controller controller) {
            for (int attempt = 1; ; attempt++) {
                try {
                    controller.submit("p-1", World.promote(World.place("staging", url), release));
                    return;
                } catch (Failure failure) {
                    // the caller of submit retries as any caller of a port does
                    assertThat(attempt).isLessThan(3);
                }
            }
        }

        @Override
        public void check() {
            assertThat(ended).isEqualTo(OutcomeKind.SUCCEEDED);
            assertThat(world.hand(url).promotions("p-1")).isEqualTo(1);
            assertThat(world.hand(url).messages()).hasSize(2);
            assertThat(world.open(url).ledger().from(1, 100))
                    .extracting(
                            line -> line.entry().subject() + " " + line.entry().kind())
                    .containsExactly("p-1 committed", "p-1 finished");
            assertThat(world.tagged("staging-latest"))
                    .contains(release.artifacts().get(0).digest());
        }
    }

    @Test
    void i19_aKillAtSomeBoundariesOfAPromotionRepeatsAndForgetsNothing() {
        CrashSweep.of("promote, a sample", Story::new).every(SAMPLE).kill().mustBeClean();
    }

    @Test
    void i19_someLostRequestsOrRepliesOfAPromotionRepeatAndForgetNothing() {
        CrashSweep.of("promote, a sample of replies lost", Story::new)
                .every(SAMPLE)
                .lose(where -> Failure.of(FailureKind.UNREACHABLE, "reach the far side", where, "try again"))
                .mustBeClean();
    }

    @Tag("stack")
    @Test
    void i19_aKillAtAnyBoundaryOfAPromotionRepeatsAndForgetsNothing() {
        CrashSweep.Report report = CrashSweep.of("promote", Story::new).kill().mustBeClean();
        assertThat(report.points()).isGreaterThan(40);
    }

    @Tag("stack")
    @Test
    void i19_aLostRequestOrReplyOfAPromotionRepeatsAndForgetsNothing() {
        CrashSweep.of("promote, replies lost", Story::new)
                .lose(where -> Failure.of(FailureKind.UNREACHABLE, "reach the far side", where, "try again"))
                .mustBeClean();
    }
}
