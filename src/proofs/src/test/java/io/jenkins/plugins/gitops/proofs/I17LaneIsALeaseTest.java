package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Landscape;
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

/** A controller dies in the lane, another one goes on there, and then the dead one comes back. */
class I17LaneIsALeaseTest {
    /** Odd, so that both sides of calls are among them; all boundaries are the stack tier's. */
    private static final int SAMPLE = 7;

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
        private final String url = world.repository("staging");
        private final Landscape.Place place = World.place("staging", url);
        private final MemoryProgress mine = new MemoryProgress();
        private final MemoryProgress theirs = new MemoryProgress();
        private boolean killed;
        private OutcomeKind other = OutcomeKind.ABORTED;

        @Override
        public void run(Boundaries boundaries) {
            if (killed) goOn();
            killed = true;
            try (Controller controller = new Controller(world, mine, boundaries)) {
                controller.submit("p-1", World.promote(place, first));
                controller.run(Duration.ofHours(1));
            }
        }

        private void goOn() {
            try (Controller controller = new Controller(world, theirs, Boundaries.counting())) {
                controller.submit("p-2", World.promote(place, second));
                controller.run(Duration.ofMinutes(11));
                controller.ending("p-2").ifPresent(ending -> other = ending.kind());
            }
        }

        @Override
        public void check() {
            if (other == OutcomeKind.ABORTED) goOn();
            assertThat(other).as("the other one is not kept waiting").isEqualTo(OutcomeKind.SUCCEEDED);
            assertThat(world.hand(url).promotions("p-1")).isEqualTo(1);
            assertThat(world.hand(url).promotions("p-2")).isEqualTo(1);
            world.open(url).ledger().verify(io.jenkins.plugins.gitops.port.LedgerHead.EMPTY);
            String last = world.hand(url).messages().get(0).contains("Promotion-Id: p-1")
                    ? InAWorld.digest(first)
                    : InAWorld.digest(second);
            assertThat(world.hand(url).file("staging/kustomization.yaml")).contains(last);
        }
    }

    @Test
    void i17_aKillBetweenSomeTwoWritesBlocksNobodyAndTearsNothing() {
        CrashSweep.of("two controllers in one lane, a sample", Story::new)
                .every(SAMPLE)
                .kill()
                .mustBeClean();
    }

    @Tag("stack")
    @Test
    void i17_aKillBetweenAnyTwoWritesBlocksNobodyAndTearsNothing() {
        CrashSweep.of("two controllers in one lane", Story::new).kill().mustBeClean();
    }
}
