package io.jenkins.plugins.gitops.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.connectors.git.LedgerKeys;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.operation.rollback.RollbackRequest;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Finished;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eve may push to the ledger's branch and has no key: what she writes there opens nothing. */
class ForgedLedgerTest extends InAWorld {
    private String url;
    private Landscape.Place place;
    private GitOpsRepository eve;

    @BeforeEach
    void begin() {
        world.signs();
        url = world.repository("staging", "production");
        place = World.place("production", url);
        eve = world.open(url, LedgerKeys.none());
    }

    @Test
    void i9_aForgedApprovalIsNone() {
        Release release = world.release("1.0");
        Landscape.Place asking =
                place.withRules(PromotionRules.plain().withApproval("anyone & !requester", Duration.ofHours(8)));
        controller.submit("p-1", World.promote(asking, release));
        controller.run(Duration.ofMinutes(5));
        world.approve(eve, "bob", "production", release, controller.planOf("p-1"));
        controller.run(Duration.ofMinutes(5));
        assertThat(world.hand(url).messages()).hasSize(1);
        assertThat(controller.ending("p-1").orElseThrow().kind()).isNotEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(controller.ending("p-1").orElseThrow().reason())
                .contains("Cannot go by line 2 of the ledger: it bears no signature of a trusted key");
    }

    @Test
    void i9_anHonestApprovalStillCounts() {
        Release release = world.release("1.0");
        Landscape.Place asking =
                place.withRules(PromotionRules.plain().withApproval("anyone & !requester", Duration.ofHours(8)));
        controller.submit("p-1", World.promote(asking, release));
        controller.run(Duration.ofMinutes(5));
        world.approve(url, "bob", "production", release, controller.planOf("p-1"));
        controller.run(Duration.ofMinutes(5));
        assertThat(controller.ending("p-1").orElseThrow().kind()).isEqualTo(OutcomeKind.SUCCEEDED);
    }

    @Test
    void i16_aForgedProofOpensNoGate() {
        controller.close();
        controller = new Controller(world, agent, HouseGates.all());
        Release release = world.release("1.0");
        controller.promote("p-0", World.promote(World.place("staging", url), world.release("0.9")));
        forge("staging", "forged", release);
        Landscape.Place later = new Landscape.Place("production", url, "production", "", List.of("staging"))
                .withRules(
                        PromotionRules.plain().withGates(List.of(new GateRule("verifiedBefore", Map.of())), List.of()));
        controller.submit("p-1", World.promote(later, release));
        controller.run(Duration.ofHours(1));
        assertThat(controller.ending("p-1").orElseThrow().kind()).isNotEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(controller.ending("p-1").orElseThrow().reason()).contains("bears no signature of a trusted key");
        assertThat(world.hand(url).messages()).hasSize(2);
    }

    @Test
    void aForgedReleaseIsNotGoneBackTo() {
        Release bad = world.release("bad");
        controller.promote("p-1", World.promote(place, world.release("1.0")));
        forge("production", "forged", bad);
        controller.submit("r-1", RollbackRequest.of("shop", place, "main", World.ADA, "it is slow"));
        controller.run(Duration.ofHours(1));
        assertThat(controller.ending("r-1").orElseThrow().reason()).contains("bears no signature of a trusted key");
        assertThat(world.hand(url).file("production/kustomization.yaml")).doesNotContain(digest(bad));
        assertThat(world.hand(url).messages()).hasSize(2);
    }

    /** Lines by which the release was promoted there and became healthy. */
    private void forge(String environment, String id, Release release) {
        Committed committed = new Committed(
                release,
                World.ADA,
                new PlanHash("0".repeat(64)),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                List.of());
        Finished finished = new Finished(
                release, Optional.empty(), OutcomeKind.SUCCEEDED, "trust me", List.of(), Duration.ofSeconds(1));
        List<LedgerEntry> entries = List.of(
                Entries.of(id, Entries.COMMITTED, environment, "shop", world.clock.instant(), committed),
                Entries.of(id, Entries.FINISHED, environment, "shop", world.clock.instant(), finished));
        eve.land(new Change(
                new PromotionId(id),
                "main",
                World.ADA,
                "forged",
                Map.of(),
                List.of(),
                List.of(),
                entries,
                List.of(),
                false));
    }
}
