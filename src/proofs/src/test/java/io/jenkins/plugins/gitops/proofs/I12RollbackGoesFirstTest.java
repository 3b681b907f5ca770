package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.operation.rollback.RollbackRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A rollback waits for nobody. */
class I12RollbackGoesFirstTest extends InAWorld {
    @Test
    void i12_aRollbackDuringAHangingHealthWaitLandsInUnderFiveSeconds() {
        String url = world.repository("production");
        Landscape.Place plain = World.place("production", url);
        controller.promote("p-1", World.promote(plain, world.release("1.0")));
        Landscape.Place watched = plain.withRules(PromotionRules.plain()
                .withAgent(new AgentRule(AgentRule.Kind.ARGO_CD, "", "argocd", "shop", true, Duration.ofHours(3))));
        agent.hangs();
        controller.submit("p-2", World.promote(watched, world.release("2.0")));
        controller.run(Duration.ofMinutes(10));
        assertThat(controller.status("p-2").phrase()).isEqualTo("asks the agent");

        controller.submit("r-1", RollbackRequest.of("shop", watched, "main", World.ADA, "it is slow"));
        controller.run(Duration.ofSeconds(4));

        assertThat(world.hand(url).messages().get(0)).startsWith("roll back: shop 1.0 to production");
        assertThat(controller.ending("p-2").orElseThrow().kind()).isEqualTo(OutcomeKind.ABORTED);
        assertThat(controller.ending("p-2").orElseThrow().reason())
                .contains("rollback 'r-1' goes first")
                .contains("stands");
    }

    @Test
    void i12_aRollbackGoesFirstAlsoWhereAControllerThatIsDeadHoldsTheLane() {
        String url = world.repository("production");
        Landscape.Place place = World.place("production", url);
        controller.promote("p-1", World.promote(place, world.release("1.0")));
        controller.promote("p-2", World.promote(place, world.release("2.0")));
        world.open(url)
                .leases()
                .acquire(
                        new io.jenkins.plugins.gitops.model.LeaseName("lane.production.shop"),
                        "p-dead",
                        Duration.ofMinutes(10));
        controller.submit("r-1", RollbackRequest.of("shop", place, "main", World.ADA, "it is slow"));
        controller.run(Duration.ofSeconds(4));
        assertThat(world.hand(url).messages().get(0)).startsWith("roll back: shop 1.0 to production");
    }
}
