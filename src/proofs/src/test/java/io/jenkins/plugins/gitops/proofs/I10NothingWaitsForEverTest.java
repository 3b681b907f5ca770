package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.LeaseName;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.operation.Ending;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Far sides that never answer: every wait has a deadline, a reason and an owner. */
class I10NothingWaitsForEverTest extends InAWorld {
    private String url;
    private Landscape.Place place;

    @BeforeEach
    void begin() {
        url = world.repository("production");
        place = World.place("production", url);
    }

    private Ending end(PromotionRules rules) {
        controller.submit("p-1", World.promote(place.withRules(rules), world.release("1.0")));
        controller.run(Duration.ofDays(3));
        return controller.ending("p-1").orElseThrow();
    }

    @Test
    void i10_anAgentThatNeverAnswersEndsItAndHoldsTheEnvironment() {
        agent.hangs();
        Ending end = end(PromotionRules.plain()
                .withAgent(new AgentRule(AgentRule.Kind.FLUX, "", "flux", "shop", false, Duration.ofMinutes(20))));
        assertThat(end.kind()).isEqualTo(OutcomeKind.ERRORED);
        assertThat(end.reason()).contains("shop").contains("FLUX");
        assertThat(world.open(url).ledger().of("p-1"))
                .extracting(line -> line.entry().kind())
                .containsExactly("committed", "finished");
    }

    @Test
    void i10_aGateThatNeverAnswersEndsIt() {
        lever.hangs();
        Ending end = end(PromotionRules.plain().withGates(List.of(new GateRule("lever", Map.of())), List.of()));
        assertThat(end.kind()).isEqualTo(OutcomeKind.ERRORED);
        assertThat(end.reason()).contains("the answers of all gates");
        assertThat(world.hand(url).messages()).hasSize(1);
    }

    @Test
    void i10_aLaneWhoseOwnerIsDeadIsFreeAfterAWhile() {
        world.open(url).leases().acquire(new LeaseName("lane.production.shop"), "p-dead", Duration.ofMinutes(10));
        Ending end = end(PromotionRules.plain());
        assertThat(end.kind()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(Duration.between(io.jenkins.plugins.gitops.testkit.FakeClock.BEGINNING, end.at()))
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }
}
