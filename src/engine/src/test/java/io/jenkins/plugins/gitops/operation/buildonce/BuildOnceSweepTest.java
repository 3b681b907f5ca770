package io.jenkins.plugins.gitops.operation.buildonce;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** I19: wherever a build is killed, it ends with one receipt, one line, each evidence once, and tags that name it. */
class BuildOnceSweepTest {
    private static final class Story implements CrashSweep.Story {
        private final Yard yard = new Yard();

        @Override
        public void run(Boundaries boundaries) {
            yard.run(
                    boundaries,
                    "shop",
                    Yard.request(List.of("linux/amd64", "linux/arm64"), Optional.of("1.4.0"), "key"));
        }

        @Override
        public void check() {
            assertThat(yard.endings)
                    .last()
                    .satisfies(end -> assertThat(end.kind()).as(end.reason()).isEqualTo(OutcomeKind.SUCCEEDED));
            Receipt receipt =
                    Yard.outcome(yard.endings.get(yard.endings.size() - 1)).receipt();
            assertThat(yard.ledger.lines).hasSize(1);
            assertThat(yard.registry.tags).hasSize(4);
            assertThat(yard.registry.tags.values())
                    .containsOnly(receipt.artifact().digest());
            assertThat(yard.registry.referrers("", receipt.artifact().digest(), ""))
                    .hasSize(5);
        }
    }

    @Test
    void i19_aKillAtAnyBoundaryEndsWithOneReceipt() {
        assertThat(CrashSweep.of("buildOnce", Story::new).kill().mustBeClean().points())
                .isGreaterThan(60);
    }

    @Test
    void i19_soDoesASecondKillDuringRecovery() {
        CrashSweep.of("buildOnce, killed twice", Story::new).killTwice().mustBeClean();
    }

    @Test
    void i19_soDoesALostRequestOrReply() {
        CrashSweep.of("buildOnce, replies lost", Story::new)
                .lose(where -> Failure.of(FailureKind.UNREACHABLE, "reach the far side", where, "try again"))
                .mustBeClean();
    }
}
