package io.jenkins.plugins.gitops.operation.promote;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.model.promotion.PullRequestRule;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.port.PullRequest.Checks;
import io.jenkins.plugins.gitops.port.PullRequest.State;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way in by pull request: what is merged is what was proposed, once, and what is not wanted any more is closed. */
class PullRequestsTest {
    private static final Duration LITTLE = Duration.ofMinutes(1);

    private final Shipyard yard = new Shipyard();

    private static PromotionRules rules(boolean autoMerge) {
        return PromotionRules.plain()
                .withPullRequest(Optional.of(new PullRequestRule("", List.of("gitops"), List.of("carla"), autoMerge)));
    }

    private PromoteRequest auto(String release) {
        return Shipyard.promote(rules(true), yard.release(release));
    }

    private PromoteRequest byHand(String release) {
        return Shipyard.promote(rules(false), yard.release(release));
    }

    private List<String> kinds() {
        return yard.git.lines.stream().map(line -> line.entry().kind()).toList();
    }

    @Test
    void isOpenedWithThePlanAndMergedAsSoonAsItIsGreen() {
        yard.forge.checks = Checks.PENDING;
        yard.after(LITTLE, () -> assertThat(yard.git.commits).hasSize(2));
        yard.after(Duration.ofMinutes(20), () -> yard.forge.checks = Checks.GREEN);
        PromoteOutcome outcome = yard.promoted("p-1", auto("1.0"));
        assertThat(outcome.kind()).as(outcome.reason()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(outcome.took()).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(21));
        assertThat(outcome.changed()).isTrue();
        assertThat(yard.forge.drafts).singleElement().satisfies(draft -> {
            assertThat(draft.branch()).isEqualTo("promotion/p-1");
            assertThat(draft.labels()).containsExactly("gitops");
            assertThat(draft.reviewers()).containsExactly("carla");
            assertThat(draft.body())
                    .contains("+image: registry.example", "Promotion-Id: p-1")
                    .doesNotContain("hunter2");
        });
        assertThat(yard.image()).contains(outcome.draft().moves().get(0).after());
        assertThat(kinds()).containsExactly("proposed", "queued", "committed", "finished");
        assertThat(yard.git.messages.get(2)).isEqualTo("promote: shop 1.0 to production");
    }

    @Test
    void whereChecksAreNoneItIsGivenTimeToGetSome() {
        yard.forge.checks = Checks.NONE;
        yard.after(LITTLE, () -> yard.forge.checks = Checks.PENDING);
        yard.after(Duration.ofMinutes(10), () -> yard.forge.checks = Checks.NONE);
        assertThat(yard.promoted("p-1", auto("1.0")).took()).isGreaterThan(Duration.ofMinutes(10));
        yard.forge.checks = Checks.NONE;
        assertThat(yard.promoted("p-2", auto("2.0")).took()).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
    }

    @Test
    void aPersonMayBeTheOneWhoMerges() {
        yard.after(Duration.ofHours(5), () -> yard.forge.byHand("1", "Merge pull request 1"));
        Ending end = yard.run("p-1", byHand("1.0"));
        assertThat(end.kind()).as(end.reason()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(yard.git.commits).hasSize(3);
    }

    @Test
    void aPersonMayCloseIt() {
        yard.after(LITTLE, () -> yard.forge.close("1", "no"));
        Ending end = yard.run("p-1", byHand("1.0"));
        assertThat(end.kind()).isEqualTo(OutcomeKind.ABORTED);
        assertThat(end.reason()).isEqualTo("pull request 1 (https://git.example.com/pulls/1) was closed");
        assertThat(kinds()).containsExactly("proposed", "queued", "withdrawn");
        assertThat(yard.image()).contains("image: none");
    }

    @Test
    void whatIsSupersededIsClosedAndTheNewerOneMerged() {
        Map<String, PromoteRequest> both = new LinkedHashMap<>();
        both.put("p-1", byHand("1.0"));
        both.put("p-2", byHand("2.0"));
        yard.after(Duration.ofHours(1), () -> yard.forge.byHand("2", "Merge"));
        yard.run(Boundaries.counting(), both);
        assertThat(yard.endings.get("p-1").reason()).isEqualTo("superseded by 'p-2'");
        assertThat(yard.endings.get("p-2").kind()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(yard.forge.closings).containsExactly("superseded by 'p-2'");
    }

    @Test
    void whatIsAbortedIsClosed() {
        yard.after(LITTLE, () -> yard.abort("p-1"));
        assertThat(yard.run("p-1", byHand("1.0")).kind()).isEqualTo(OutcomeKind.ABORTED);
        assertThat(yard.forge.closings).singleElement().asString().contains("not today");
        assertThat(kinds()).containsExactly("proposed", "queued", "withdrawn");
    }

    @Test
    void nobodyWaitsForEver() {
        Ending end = yard.run("p-1", byHand("1.0"));
        assertThat(end.kind()).isEqualTo(OutcomeKind.ERRORED);
        assertThat(end.reason()).contains("pull request 1");
        assertThat(yard.forge.request(1).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aCommitThatSomebodyPushedToItsBranchIsNeverMerged() {
        yard.after(LITTLE, () -> yard.git.commit("promotion/p-1", Map.of(Shipyard.FILE, "image: evil\n"), "by hand"));
        yard.forge.checks = Checks.PENDING;
        Ending end = yard.run("p-1", auto("1.0"));
        assertThat(end.kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(end.reason()).contains("holds commit").contains("let nobody push to its branch");
        assertThat(yard.forge.request(1).state()).isEqualTo(State.CLOSED);
        assertThat(yard.image()).contains("image: none");
    }

    @Test
    void i24_aPlanThatMovesIsProposedAnewAndTheOldOneIsClosed() {
        yard.after(
                LITTLE,
                () -> yard.git.commit(
                        Map.of(Shipyard.FILE, "replicas: 2\npassword: hunter2\nimage: other\n"), "by hand"));
        yard.after(Duration.ofHours(1), () -> yard.forge.byHand("2", "Merge"));
        Ending end = yard.run("p-1", byHand("1.0"));
        assertThat(end.kind()).as(end.reason()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(yard.forge.drafts)
                .extracting(draft -> draft.branch())
                .containsExactly("promotion/p-1", "promotion/p-1+2");
        assertThat(yard.forge.request(1).state()).isEqualTo(State.CLOSED);
        assertThat(kinds()).containsExactly("proposed", "queued", "proposed-2", "committed", "finished");
    }

    @Test
    void whatTheFilesSayAlreadyNeedsNoPullRequest() {
        yard.run("p-1", auto("1.0"));
        assertThat(yard.run("p-2", auto("1.0")).kind()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(yard.forge.drafts).hasSize(1);
    }

    /** Opened, moved, opened anew, merged. */
    private static final class Story implements CrashSweep.Story {
        private final Shipyard yard = new Shipyard();
        private final PromoteRequest request = Shipyard.promote(rules(true), yard.release("1.0"));
        private boolean begun;

        @Override
        public void run(Boundaries boundaries) {
            if (!begun) {
                yard.forge.checks = Checks.PENDING;
                yard.after(
                        Duration.ofSeconds(20),
                        () -> yard.git.commit(
                                Map.of(Shipyard.FILE, "replicas: 2\npassword: hunter2\nimage: other\n"), "by hand"));
                yard.after(Duration.ofSeconds(50), () -> yard.forge.checks = Checks.GREEN);
            }
            begun = true;
            yard.run(boundaries, Map.of("p-1", request));
        }

        @Override
        public void check() {
            assertThat(yard.endings.get("p-1").kind())
                    .as(yard.endings.get("p-1").reason())
                    .isEqualTo(OutcomeKind.SUCCEEDED);
            assertThat(yard.git.lines)
                    .extracting(line -> line.entry().kind().replaceFirst("-.*", ""))
                    .containsOnlyOnce("committed", "finished");
            assertThat(yard.git.messages)
                    .filteredOn(message -> message.equals("promote: shop 1.0 to production"))
                    .as("merged once")
                    .hasSize(1);
            assertThat(yard.forge.drafts.size()).isBetween(1, 2);
            assertThat(yard.forge.request(yard.forge.drafts.size()).state()).isEqualTo(State.MERGED);
            if (yard.forge.drafts.size() == 2)
                assertThat(yard.forge.request(1).state()).isEqualTo(State.CLOSED);
            assertThat(yard.image()).contains("image: registry.example/shop@");
        }
    }

    @Test
    void i19_aKillAtAnyBoundaryOpensAndMergesOnce() {
        CrashSweep.of("promote by pull request", Story::new).kill().mustBeClean();
    }

    @Test
    void i19_andASecondKillDuringRecovery() {
        CrashSweep.of("promote by pull request, killed twice", Story::new)
                .killTwice()
                .mustBeClean();
    }

    @Test
    void i19_andALostRequestOrReply() {
        CrashSweep.of("promote by pull request, replies lost", Story::new)
                .lose(where -> Failure.of(FailureKind.UNREACHABLE, "reach the far side", where, "try again"))
                .mustBeClean();
    }
}
