package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.model.promotion.QueueRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model of the queue beside the queue: what is aborted goes, and everything else comes out as if it had not been there. */
class I08AbortTouchesOneTest extends InAWorld {
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void i8_abortingSomeOfThoseThatWaitChangesNothingElse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String url = world.repository("production");
        Landscape.Place place = World.place("production", url)
                .withRules(PromotionRules.plain()
                        .withApproval("anyone & !requester", Duration.ofHours(8))
                        .withQueue(QueueRule.WAIT, ""));
        List<String> model = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            controller.submit("p-" + i, World.promote(place, world.release("1." + i)));
            controller.run(Duration.ofSeconds(30));
            model.add("p-" + i);
        }
        for (int i = 0; i < 3; i++) {
            String aborted = model.remove(random.nextInt(model.size()));
            controller.abort(aborted);
            controller.run(Duration.ofSeconds(30));
            assertThat(controller.ending(aborted).orElseThrow().kind()).isEqualTo(OutcomeKind.ABORTED);
            model.forEach(other -> assertThat(controller.ending(other)).isEmpty());
        }
        for (String next : model) {
            Release release = world.release("1." + next.substring(2));
            // what came before it has moved its plan: what is asked for now is approved
            controller.run(Duration.ofMinutes(1));
            world.approve(url, "bob", "production", release, controller.planOf(next));
            controller.run(Duration.ofMinutes(1));
            if (controller.ending(next).isEmpty()) {
                world.approve(url, "bob", "production", release, controller.planOf(next));
                controller.run(Duration.ofMinutes(1));
            }
            assertThat(controller.ending(next).orElseThrow().kind()).isEqualTo(OutcomeKind.SUCCEEDED);
            assertThat(world.hand(url).file("production/kustomization.yaml")).contains(digest(release));
        }
        assertThat(world.hand(url).messages()).hasSize(1 + model.size());
    }
}
