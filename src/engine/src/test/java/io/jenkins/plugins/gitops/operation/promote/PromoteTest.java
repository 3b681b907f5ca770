package io.jenkins.plugins.gitops.operation.promote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.gate.GateAnswer;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.model.promotion.Reaction;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PromoteTest {
    private static final AgentRule FLUX =
            new AgentRule(AgentRule.Kind.FLUX, "", "flux", "shop", true, Duration.ofMinutes(10));
    private static final PromotionRules PLAIN = PromotionRules.plain();
    private static final PromotionRules AFTER = PLAIN.withGates(List.of(), List.of(new GateRule("lever", Map.of())));

    private final Shipyard yard = new Shipyard();

    @Test
    void showsAPlanWithoutItsSecretsAndWritesNothing() {
        PromoteOutcome plan = yard.promoted(
                "p-1", Shipyard.promote(PLAIN, yard.release("1.0")).asDryRun());
        assertThat(plan.draft().diff())
                .contains("-image: none", "+image: registry.example/shop@sha256:", "password: (not shown)")
                .doesNotContain("hunter2");
        assertThat(yard.git.lines).isEmpty();
        assertThat(yard.git.commits).hasSize(1);
        assertThat(yard.registry.tags).isEmpty();
    }

    @Test
    void anEqualPlanHasAnEqualHashWhateverElseIsInTheFile() {
        PromoteRequest dry = Shipyard.promote(PLAIN, yard.release("1.0")).asDryRun();
        PromoteOutcome before = yard.promoted("p-1", dry);
        yard.git.commit(Map.of(Shipyard.FILE, "# moved\n\nreplicas: 9\nimage: none\n"), "by hand");
        assertThat(yard.promoted("p-2", dry).draft().hash())
                .isEqualTo(before.draft().hash());
        yard.git.commit(Map.of(Shipyard.FILE, "image: other\n"), "by hand");
        assertThat(yard.promoted("p-3", dry).draft().hash())
                .isNotEqualTo(before.draft().hash());
    }

    @Test
    void stopsWhereOnlyARegistryThatDoesNotAnswerIsLeft() {
        Release release = yard.release("1.0");
        yard.registry.isAway = true;
        yard.after(Duration.ofMinutes(5), () -> yard.abort("p-1"));
        Ending end = yard.run("p-1", Shipyard.promote(PLAIN, release));
        assertThat(end.kind()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(end.reason()).contains("not today");
        assertThat(Duration.between(FakeClock.BEGINNING, end.at())).isLessThan(Duration.ofMinutes(15));
        assertThat(yard.git.lines).extracting(line -> line.entry().kind()).contains("committed", "finished");
        assertThat(yard.registry.tags).isEmpty();
    }

    @Test
    void aGateThatFailsAfterwardsHoldsTheEnvironment() {
        yard.lever = GateAnswer.fail("it is down");
        PromoteOutcome outcome = yard.promoted("p-1", Shipyard.promote(AFTER, yard.release("1.0")));
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(yard.git.lines)
                .extracting(line -> line.entry().kind().replaceFirst("-.*", ""))
                .containsExactly("committed", "finished", "held");
        assertThat(yard.registry.tags).isEmpty();
        assertThat(yard.promoted("p-2", Shipyard.promote(PLAIN, yard.release("2.0")))
                        .reason())
                .contains("is held by promote");
    }

    @Test
    void whereNothingIsToFollowNothingDoes() {
        yard.lever = GateAnswer.fail("it is down");
        yard.promoted("p-1", Shipyard.promote(AFTER.withReaction(Reaction.NOTHING, false), yard.release("1.0")));
        assertThat(yard.git.lines).hasSize(2);
    }

    @Test
    void aReleaseThatDoesNotBecomeHealthyIsRolledBack() {
        Release first = yard.release("1.0");
        yard.promoted("p-1", Shipyard.promote(PLAIN, first));
        yard.health = AgentReport.Health.DEGRADED;
        Ending end = yard.run(
                "p-2",
                Shipyard.promote(PLAIN.withAgent(FLUX).withReaction(Reaction.ROLLBACK, false), yard.release("2.0")));
        assertThat(end.kind()).as(end.reason()).isEqualTo(OutcomeKind.FAILED);
        assertThat(end.reason()).contains("Deployment/shop crashes");
        assertThat(yard.image()).contains(first.artifacts().get(0).digest().value());
        assertThat(yard.git.messages).hasSize(4);
    }

    @Test
    void whatSomebodyElseReplacedIsNotWaitedFor() {
        yard.health = AgentReport.Health.PROGRESSING;
        Future<?> foreign = yard.clock.schedule(
                () -> yard.git.commit(Map.of(Shipyard.FILE, "image: by-hand\n"), "by hand"),
                60,
                java.util.concurrent.TimeUnit.SECONDS);
        Ending end = yard.run("p-1", Shipyard.promote(PLAIN.withAgent(FLUX), yard.release("1.0")));
        assertThat(end.kind()).isEqualTo(OutcomeKind.ABORTED);
        assertThat(end.reason()).contains("its values do not stand any more");
        assertThat(foreign).isDone();
    }

    @Test
    void withoutAWayBackNothingGoesForwardWhereOneIsRequired() {
        PromotionRules strict = PLAIN.withReaction(Reaction.HOLD, true);
        PromoteOutcome first = yard.promoted("p-1", Shipyard.promote(strict, yard.release("1.0")));
        assertThat(first.reason()).contains("there is no way back").contains("nothing was promoted here before");
        yard.promoted("p-2", Shipyard.promote(PLAIN, yard.release("1.0")));
        Release second = yard.release("2.0");
        assertThat(yard.promoted("p-3", Shipyard.promote(strict, second)).kind())
                .isEqualTo(OutcomeKind.SUCCEEDED);
        PromoteRequest third = Shipyard.promote(strict, yard.release("3.0"));
        yard.registry.manifests.remove(second.artifacts().get(0).digest());
        assertThat(yard.promoted("p-4", third).reason()).contains("is not in its registry any more");
    }

    @Test
    void aFileThatDoesNotTakeItIsRefusedWithItsName() {
        yard.git.commit(Map.of(Shipyard.FILE, "replicas: 2\n"), "by hand");
        Ending end = yard.run("p-1", Shipyard.promote(PLAIN, yard.release("1.0")));
        assertThat(end.kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(end.reason()).isEqualTo("Cannot set 'image' in 'production/values.yaml': it is not there; add it");
    }

    @Test
    void refusesRulesThatCannotBeRight() {
        Landscape.Place place = Shipyard.place(PLAIN).withRules(PLAIN.withTargets(List.of()));
        assertThatThrownBy(() -> PromoteRequest.of("shop", yard.release("1.0"), place, "main", Shipyard.ADA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("it names no target");
        assertThatThrownBy(() ->
                        PromoteRequest.of("../shop", yard.release("1.0"), Shipyard.place(PLAIN), "main", Shipyard.ADA))
                .isInstanceOf(Refusal.class);
    }

    /** A release that does not become healthy, and the rollback that follows: the longest story there is. */
    private static final class Fall implements CrashSweep.Story {
        private final Shipyard yard = new Shipyard();
        private final Release first = yard.release("1.0");
        private final PromoteRequest request = Shipyard.promote(
                PLAIN.withAgent(FLUX)
                        .withGates(List.of(new GateRule("lever", Map.of())), List.of())
                        .withReaction(Reaction.ROLLBACK, false),
                yard.release("2.0"));

        Fall() {
            yard.promoted("p-1", Shipyard.promote(PLAIN, first));
            yard.health = AgentReport.Health.DEGRADED;
        }

        @Override
        public void run(Boundaries boundaries) {
            yard.run(boundaries, Map.of("p-2", request));
        }

        @Override
        public void check() {
            assertThat(yard.endings.get("p-2").kind()).isEqualTo(OutcomeKind.FAILED);
            assertThat(yard.image()).contains(first.artifacts().get(0).digest().value());
            assertThat(yard.git.lines)
                    .extracting(line -> line.entry().kind().replaceFirst("-.*", ""))
                    .containsExactly(
                            "committed",
                            "finished",
                            "committed",
                            "finished",
                            "committed",
                            "held",
                            "quarantined",
                            "finished");
            assertThat(yard.git.commits).hasSize(4);
        }
    }

    @Test
    void i19_aFallAndItsRollbackSurviveAKillAtAnyBoundary() {
        assertThat(CrashSweep.of("promote, unhealthy, rollback", Fall::new)
                        .kill()
                        .mustBeClean()
                        .points())
                .isGreaterThan(100);
    }

    @Test
    void i19_andASecondKillDuringRecovery() {
        CrashSweep.of("promote, unhealthy, rollback, killed twice", Fall::new)
                .killTwice()
                .mustBeClean();
    }

    @Test
    void i19_andALostRequestOrReply() {
        CrashSweep.of("promote, unhealthy, rollback, replies lost", Fall::new)
                .lose(where -> Failure.of(FailureKind.UNREACHABLE, "reach the far side", where, "try again"))
                .mustBeClean();
    }
}
