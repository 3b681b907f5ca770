package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.operation.promote.PromoteOutcome;
import io.jenkins.plugins.gitops.operation.rollback.RollbackOutcome;
import io.jenkins.plugins.gitops.operation.rollback.RollbackRequest;
import io.jenkins.plugins.gitops.promotion.Brakes;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way back from end to end over a real Git server and a real registry. */
class RollbackTest extends InAWorld {
    private static final String FILE = "production/kustomization.yaml";

    private String url;
    private Landscape.Place place;

    private Release promoted(String name) {
        Release release = world.release(name);
        PromoteOutcome outcome = controller.promote("p-" + name, World.promote(place, release));
        assertThat(outcome.kind()).as(outcome.reason()).isEqualTo(OutcomeKind.SUCCEEDED);
        return release;
    }

    private void begin() {
        url = world.repository("production");
        place = World.place("production", url);
    }

    private RollbackRequest back() {
        return RollbackRequest.of("shop", place, "main", World.ADA, "the shop is slow");
    }

    @Test
    void putsBackTheNewestProvenReleaseHoldsAndQuarantines() {
        begin();
        Release first = promoted("1.0");
        Release second = promoted("2.0");
        RollbackOutcome outcome = controller.rollback("r-1", back());
        assertThat(outcome.kind()).as(outcome.reason()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(outcome.release()).isEqualTo(first);
        assertThat(world.hand(url).file(FILE)).contains(digest(first)).doesNotContain(digest(second));
        assertThat(world.hand(url).messages().get(0))
                .startsWith("roll back: shop 1.0 to production")
                .contains("Rolled-Back-From: p-2.0");
        assertThat(world.tagged("production-latest"))
                .contains(first.artifacts().get(0).digest());

        PromoteOutcome held = controller.promote("p-3", World.promote(place, world.release("3.0")));
        assertThat(held.kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(held.reason()).contains("'production' is held by ada").contains("the shop is slow");

        Brakes brakes = new Brakes(world.open(url), "main");
        brakes.release("release-1", "production", "shop", World.ADA, "mended", world.clock.instant());
        PromoteOutcome quarantined = controller.promote("p-2-again", World.promote(place, second));
        assertThat(quarantined.kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(quarantined.reason()).contains("is quarantined by ada");
        brakes.clear(
                "clear-1", second.artifacts().get(0).digest(), World.ADA, "it was the database", world.clock.instant());
        assertThat(controller
                        .promote("p-2-cleared", World.promote(place, second))
                        .kind())
                .isEqualTo(OutcomeKind.SUCCEEDED);
    }

    @Test
    void goesFurtherBackEachTime() {
        begin();
        Release first = promoted("1.0");
        Release second = promoted("2.0");
        promoted("3.0");
        assertThat(controller.rollback("r-1", back()).release()).isEqualTo(second);
        assertThat(controller.rollback("r-2", back()).release()).isEqualTo(first);
        controller.submit("r-3", back());
        controller.run(java.time.Duration.ofHours(1));
        assertThat(controller.ending("r-3").orElseThrow().kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(controller.ending("r-3").orElseThrow().reason())
                .contains("no other release was proven there before")
                .contains("p-2.0 (2.0)");
    }

    @Test
    void goesToWhatIsNamedByPromotionReleaseOrDigest() {
        begin();
        Release first = promoted("1.0");
        promoted("2.0");
        promoted("3.0");
        for (String name : new String[] {"p-1.0", "1.0", digest(first)})
            assertThat(controller
                            .rollback(
                                    "dry-" + name.replace(':', '-'),
                                    back().to(name).asDryRun())
                            .release())
                    .isEqualTo(first);
    }

    @Test
    void aDryRunWritesNothingAndStopsNobody() {
        begin();
        promoted("1.0");
        promoted("2.0");
        Map<String, String> refs = world.hand(url).refs();
        RollbackOutcome plan = controller.rollback("r-1", back().asDryRun());
        assertThat(plan.draft().moves()).hasSize(1);
        assertThat(world.hand(url).refs()).isEqualTo(refs);
    }

    @Test
    void saysWhatIsMissingWhereNothingStoodBefore() {
        begin();
        controller.submit("r-1", back());
        controller.run(java.time.Duration.ofHours(1));
        assertThat(controller.ending("r-1").orElseThrow().reason())
                .isEqualTo("Cannot roll back 'shop' in 'production': the ledger knows of no promotion there;"
                        + " promote something there first");
    }
}
