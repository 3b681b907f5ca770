package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.gate.GateAnswer;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.model.promotion.QueueRule;
import io.jenkins.plugins.gitops.operation.promote.PromoteOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gates, people, the queue and the glass, joined into a promotion. */
class ApprovalsJoinedTest extends InAWorld {
    private String url;
    private Landscape.Place place;

    @BeforeEach
    void begin() {
        url = world.repository("production");
        place = World.place("production", url);
    }

    private static final GateRule LEVER = new GateRule("lever", Map.of());

    private Landscape.Place gated() {
        return place.withRules(PromotionRules.plain().withGates(List.of(LEVER), List.of()));
    }

    private Landscape.Place asking(QueueRule queue) {
        return place.withRules(PromotionRules.plain()
                .withApproval("anyone & !requester", Duration.ofHours(8))
                .withQueue(queue, ""));
    }

    @Test
    void aGateThatFailsStopsItAndSaysWhyAndNothingIsWritten() {
        Map<String, String> refs = world.hand(url).refs();
        lever.says(GateAnswer.fail("it is down"));
        PromoteOutcome outcome = controller.promote("p-1", World.promote(gated(), world.release("1.0")));
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(outcome.reason()).isEqualTo("lever: it is down");
        assertThat(outcome.gates()).hasSize(1);
        assertThat(world.hand(url).refs()).isEqualTo(refs);
    }

    @Test
    void i16_aGateThatCannotTellStopsItToo() {
        lever.says(GateAnswer.inconclusive("the meter is broken"));
        PromoteOutcome outcome = controller.promote("p-1", World.promote(gated(), world.release("1.0")));
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.ERRORED);
        assertThat(world.hand(url).messages()).hasSize(1);
    }

    @Test
    void aGateThatTimeOpensIsWaitedFor() {
        lever.says(GateAnswer.fail("it soaks").until(world.clock.instant().plus(Duration.ofHours(1))));
        controller.submit("p-1", World.promote(gated(), world.release("1.0")));
        controller.run(Duration.ofMinutes(30));
        assertThat(controller.status("p-1").phrase()).isEqualTo("lever: it soaks");
        lever.says(GateAnswer.pass("it has soaked"));
        controller.run(Duration.ofHours(2));
        assertThat(controller.ending("p-1").orElseThrow().kind()).isEqualTo(OutcomeKind.SUCCEEDED);
    }

    @Test
    void anApprovalOfThePlanLetsItGoOnAndIsInTheCommit() {
        controller.submit("p-1", World.promote(asking(QueueRule.SUPERSEDE), world.release("1.0")));
        controller.run(Duration.ofMinutes(5));
        assertThat(world.hand(url).messages()).hasSize(1);
        world.approve(url, "bob", "production", world.release("1.0"), controller.planOf("p-1"));
        controller.run(Duration.ofMinutes(5));
        assertThat(controller.ending("p-1").orElseThrow().kind()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(world.hand(url).messages().get(0)).contains("Approved-By: bob");
    }

    @Test
    void whoAskedForItCannotApproveItAndNobodyDoesSoInTime() {
        Release release = world.release("1.0");
        controller.submit(
                "p-1", World.promote(asking(QueueRule.SUPERSEDE), release).within(Duration.ofMinutes(30)));
        controller.run(Duration.ofMinutes(5));
        world.approve(url, "ada", "production", release, controller.planOf("p-1"));
        controller.run(Duration.ofHours(2));
        assertThat(controller.ending("p-1").orElseThrow().kind()).isEqualTo(OutcomeKind.ERRORED);
        assertThat(controller.ending("p-1").orElseThrow().reason())
                .contains("waited since")
                .contains("approval of plan");
        assertThat(world.open(url).ledger().of("p-1"))
                .extracting(line -> line.entry().kind())
                .containsExactly("queued", "withdrawn");
    }

    @Test
    void aNewerOneTakesThePlaceOfOneThatWaits() {
        controller.submit("p-1", World.promote(asking(QueueRule.SUPERSEDE), world.release("1.0")));
        controller.run(Duration.ofMinutes(1));
        controller.submit("p-2", World.promote(asking(QueueRule.SUPERSEDE), world.release("2.0")));
        controller.run(Duration.ofMinutes(1));
        assertThat(controller.ending("p-1").orElseThrow().reason()).isEqualTo("superseded by 'p-2'");
        assertThat(controller.status("p-2").phrase()).contains("anyone");
    }

    @Test
    void whereTheyWaitTheOlderOneGoesFirst() {
        Landscape.Place waits = asking(QueueRule.WAIT);
        controller.submit("p-1", World.promote(waits, world.release("1.0")));
        controller.run(Duration.ofMinutes(1));
        controller.submit("p-2", World.promote(waits, world.release("2.0")));
        controller.run(Duration.ofMinutes(1));
        PlanHash first = controller.planOf("p-1");
        world.approve(url, "bob", "production", world.release("2.0"), controller.planOf("p-2"));
        controller.run(Duration.ofMinutes(1));
        assertThat(world.hand(url).messages()).hasSize(1);
        world.approve(url, "bob", "production", world.release("1.0"), first);
        controller.run(Duration.ofMinutes(2));
        assertThat(controller.ending("p-1").orElseThrow().kind()).isEqualTo(OutcomeKind.SUCCEEDED);
        // what it replaces has changed, so it is another plan now
        assertThat(controller.planOf("p-2")).isNotNull();
        world.approve(url, "bob", "production", world.release("2.0"), controller.planOf("p-2"));
        controller.run(Duration.ofMinutes(2));
        assertThat(controller.ending("p-2").orElseThrow().kind()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(world.hand(url).messages()).hasSize(3);
    }

    @Test
    void theGlassCanBeBrokenAndThatIsWrittenDown() {
        lever.says(GateAnswer.fail("it is down"));
        Landscape.Place strict =
                place.withRules(asking(QueueRule.SUPERSEDE).rules().withGates(List.of(LEVER), List.of()));
        PromoteOutcome outcome = controller.promote(
                "p-1", World.promote(strict, world.release("1.0")).breakingGlass("the shop is down, the fix is here"));
        assertThat(outcome.kind()).as(outcome.reason()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(world.open(url).ledger().of("p-1"))
                .extracting(line -> line.entry().kind())
                .containsExactly("committed", "broke-glass", "finished");
        assertThat(world.open(url).ledger().of("p-1").get(1).entry().body().text())
                .contains("the fix is here")
                .contains("lever: it is down");
    }

    @Test
    void anEnvironmentThatComesLaterWantsTheDigestProvenBefore() {
        String both = world.repository("staging", "production");
        Landscape.Place later = new Landscape.Place("production", both, "production", "", List.of("staging"));
        PromoteOutcome early = controller.promote("p-1", World.promote(later, world.release("1.0")));
        assertThat(early.kind()).isNotEqualTo(OutcomeKind.SUCCEEDED);
    }
}
