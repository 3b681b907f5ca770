package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.operation.rollback.RollbackRequest;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rollback killed once at every boundary that it has ends as if nothing had happened. */
class I19RollbackSweepTest {
    /** Odd, so that both sides of calls are among them; all boundaries are the stack tier's. */
    private static final int SAMPLE = 11;

    @TempDir
    Path directory;

    private World world;
    private Release first;
    private Release second;

    @BeforeEach
    void start() {
        world = new World(directory);
        first = world.release("1.0");
        second = world.release("2.0");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private final class Story implements CrashSweep.Story {
        private final String url = world.repository("production");
        private final Landscape.Place place = World.place("production", url);
        private final MemoryProgress disk = new MemoryProgress();
        private OutcomeKind ended = OutcomeKind.ABORTED;

        Story() {
            try (Controller before = new Controller(world)) {
                before.promote("p-1", World.promote(place, first));
                before.promote("p-2", World.promote(place, second));
            }
        }

        @Override
        public void run(Boundaries boundaries) {
            try (Controller controller = new Controller(world, disk, boundaries)) {
                RollbackRequest request = RollbackRequest.of("shop", place, "main", World.ADA, "it is slow");
                for (int attempt = 1; ; attempt++) {
                    try {
                        controller.submit("r-1", request);
                        break;
                    } catch (Failure failure) {
                        // the caller of submit retries as any caller of a port does
                        assertThat(attempt).isLessThan(3);
                    }
                }
                controller.run(Duration.ofHours(1));
                controller.ending("r-1").ifPresent(ending -> ended = ending.kind());
            }
        }

        @Override
        public void check() {
            assertThat(ended).isEqualTo(OutcomeKind.SUCCEEDED);
            assertThat(world.hand(url).promotions("r-1")).isEqualTo(1);
            assertThat(world.hand(url).messages()).hasSize(4);
            assertThat(world.open(url).ledger().from(5, 100))
                    .extracting(line -> line.entry().kind().replaceFirst("-.*", ""))
                    .containsExactly("committed", "held", "quarantined", "finished");
            assertThat(world.hand(url).file("production/kustomization.yaml"))
                    .contains(InAWorld.digest(first))
                    .doesNotContain(InAWorld.digest(second));
        }
    }

    @Test
    void i19_aKillAtSomeBoundariesOfARollbackRepeatsAndForgetsNothing() {
        CrashSweep.of("rollback, a sample", Story::new).every(SAMPLE).kill().mustBeClean();
    }

    @Test
    void i19_someLostRequestsOrRepliesOfARollbackRepeatAndForgetNothing() {
        CrashSweep.of("rollback, a sample of replies lost", Story::new)
                .every(SAMPLE)
                .lose(where -> Failure.of(FailureKind.UNREACHABLE, "reach the far side", where, "try again"))
                .mustBeClean();
    }

    @Tag("stack")
    @Test
    void i19_aKillAtAnyBoundaryOfARollbackRepeatsAndForgetsNothing() {
        CrashSweep.Report report = CrashSweep.of("rollback", Story::new).kill().mustBeClean();
        assertThat(report.points()).isGreaterThan(40);
    }

    @Tag("stack")
    @Test
    void i19_aLostRequestOrReplyOfARollbackRepeatsAndForgetsNothing() {
        CrashSweep.of("rollback, replies lost", Story::new)
                .lose(where -> Failure.of(FailureKind.UNREACHABLE, "reach the far side", where, "try again"))
                .mustBeClean();
    }
}
