package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.operation.rollback.RollbackRequest;
import io.jenkins.plugins.gitops.promotion.Brakes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rollback stays: whatever is built afterwards waits for a person. */
class I18HeldAfterRollbackTest extends InAWorld {
    @Test
    void i18_aHundredNewerBuildsArriveAndNoneIsPromoted() {
        String url = world.repository("production");
        Landscape.Place place = World.place("production", url);
        controller.promote("p-1", World.promote(place, world.release("1.0")));
        controller.promote("p-2", World.promote(place, world.release("2.0")));
        controller.rollback("r-1", RollbackRequest.of("shop", place, "main", World.ADA, "it is slow"));
        List<String> before = world.hand(url).messages();
        for (int i = 0; i < 100; i++) controller.submit("n-" + i, World.promote(place, world.release("3." + i)));
        controller.run(Duration.ofDays(1));
        for (int i = 0; i < 100; i++)
            assertThat(controller.ending("n-" + i).orElseThrow().kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(world.hand(url).messages()).isEqualTo(before);

        new Brakes(world.open(url), "main")
                .release("release-1", "production", "shop", World.ADA, "mended", world.clock.instant());
        assertThat(controller
                        .promote("p-3", World.promote(place, world.release("4.0")))
                        .kind())
                .isEqualTo(OutcomeKind.SUCCEEDED);
    }
}
