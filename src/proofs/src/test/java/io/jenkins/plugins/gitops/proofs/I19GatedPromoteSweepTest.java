package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A promotion that asks a gate before it, a person, and a gate after it, killed once at every boundary that it has. */
class I19GatedPromoteSweepTest {
    /** Odd, so that both sides of calls are among them; all boundaries are the stack tier's. */
    private static final int SAMPLE = 13;

    private static final List<GateRule> LEVER = List.of(new GateRule("lever", Map.of()));

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
        private final Landscape.Place place = World.place("staging", url)
                .withRules(PromotionRules.plain()
                        .withGates(LEVER, LEVER)
                        .withApproval("anyone & !requester", Duration.ofHours(8)));
        private boolean approved;
        private OutcomeKind ended = OutcomeKind.ABORTED;

        @Override
        public void run(Boundaries boundaries) {
            try (Controller controller =
                    new Controller(world, disk, boundaries, new Agent(world.clock), List.of(new Lever()))) {
                submit(controller);
                controller.run(Duration.ofMinutes(5));
                approve(controller.asked("p-1"));
                controller.run(Duration.ofMinutes(30));
                controller.ending("p-1").ifPresent(ending -> ended = ending.kind());
            }
        }

        private void submit(Controller controller) {
            for (int attempt = 1; ; attempt++) {
                try {
                    controller.submit("p-1", World.promote(place, release));
                    return;
                } catch (Failure failure) {
                    // the caller of submit retries as any caller of a port does
                    assertThat(attempt).isLessThan(3);
                }
            }
        }

        private void approve(Optional<PlanHash> plan) {
            if (approved || plan.isEmpty()) return;
            world.approve(url, "bob", "staging", release, plan.get());
            approved = true;
        }

        @Override
        public void check() {
            assertThat(ended).isEqualTo(OutcomeKind.SUCCEEDED);
            assertThat(world.hand(url).promotions("p-1")).isEqualTo(1);
            assertThat(world.hand(url).messages()).hasSize(2);
            assertThat(world.hand(url).messages().get(0)).contains("Approved-By: bob");
            assertThat(world.open(url).ledger().from(1, 100))
                    .extracting(line -> line.entry().kind().replaceFirst("-[0-9a-f]+$", ""))
                    .containsExactly("queued", "approved", "committed", "finished");
        }
    }

    private CrashSweep sweep(String name) {
        return CrashSweep.of(name, Story::new);
    }

    private static Failure lost(String where) {
        return Failure.of(FailureKind.UNREACHABLE, "reach the far side", where, "try again");
    }

    @Test
    void i19_aKillAtSomeBoundariesRepeatsAndForgetsNothing() {
        sweep("promote with gates and a person, a sample").every(SAMPLE).kill().mustBeClean();
    }

    @Tag("stack")
    @Test
    void i19_aKillAtAnyBoundaryRepeatsAndForgetsNothing() {
        sweep("promote with gates and a person").kill().mustBeClean();
    }

    @Tag("stack")
    @Test
    void i19_aLostRequestOrReplyRepeatsAndForgetsNothing() {
        sweep("promote with gates and a person, replies lost")
                .lose(I19GatedPromoteSweepTest::lost)
                .mustBeClean();
    }
}
