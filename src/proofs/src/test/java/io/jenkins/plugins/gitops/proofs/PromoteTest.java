package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.operation.promote.PromoteOutcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A promotion from end to end over a real Git server and a real registry. */
class PromoteTest {
    @TempDir
    Path directory;

    private World world;
    private Controller controller;

    @BeforeEach
    void start() {
        world = new World(directory);
        controller = new Controller(world);
    }

    @AfterEach
    void stop() {
        controller.close();
        world.close();
    }

    @Test
    void putsADigestInPlaceAndLeavesEveryOtherByte() {
        String url = world.repository("staging");
        Release release = world.release("1.0");
        String before = world.hand(url).file("staging/kustomization.yaml");
        PromoteOutcome outcome = controller.promote("p-1", World.promote(World.place("staging", url), release));
        assertThat(outcome.kind()).as(outcome.reason()).isEqualTo(OutcomeKind.SUCCEEDED);
        String digest = release.artifacts().get(0).digest().value();
        assertThat(world.hand(url).file("staging/kustomization.yaml"))
                .startsWith(before)
                .endsWith("- name: " + world.image() + "\n  digest: " + digest + "\n");
        assertThat(outcome.draft().diff())
                .contains("+  digest: " + digest)
                .contains("+++ b/staging/kustomization.yaml");
        assertThat(world.hand(url).messages().get(0))
                .startsWith("promote: shop 1.0 to staging")
                .contains("Promotion-Id: p-1")
                .contains("Plan-Hash: " + outcome.draft().hash().value())
                .contains("Digest: " + world.image() + "@" + digest);
        assertThat(world.tagged("staging-latest"))
                .contains(release.artifacts().get(0).digest());
        assertThat(world.open(url).ledger().of("p-1"))
                .extracting(line -> line.entry().kind())
                .containsExactly("committed", "finished");
    }

    @Test
    void aDryRunAnswersThePlanAndWritesNothing() {
        String url = world.repository("staging");
        Release release = world.release("1.0");
        Map<String, String> refs = world.hand(url).refs();
        PromoteOutcome plan = controller.promote(
                "p-1", World.promote(World.place("staging", url), release).asDryRun());
        assertThat(world.hand(url).refs()).isEqualTo(refs);
        assertThat(world.tagged("staging-latest")).isEmpty();
        assertThat(plan.dryRun()).isTrue();
        PromoteOutcome real = controller.promote("p-2", World.promote(World.place("staging", url), release));
        assertThat(real.draft()).isEqualTo(plan.draft());
    }

    @Test
    void whatStandsThereAlreadyMakesNoCommitAndALineOfItsOwn() {
        String url = world.repository("staging");
        Release release = world.release("1.0");
        PromoteOutcome first = controller.promote("p-1", World.promote(World.place("staging", url), release));
        PromoteOutcome second = controller.promote("p-2", World.promote(World.place("staging", url), release));
        assertThat(second.changed()).isFalse();
        assertThat(second.commit()).isEqualTo(first.commit());
        assertThat(world.hand(url).messages()).hasSize(2);
        assertThat(world.open(url).ledger().of("p-2")).hasSize(2);
    }
}
