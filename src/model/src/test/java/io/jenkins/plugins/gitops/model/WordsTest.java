package io.jenkins.plugins.gitops.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final ImageDigest DIGEST = new ImageDigest("sha256:" + "ab".repeat(32));
    private static final EnvironmentName PRODUCTION = new EnvironmentName("production");
    private static final PlanHash PLAN = new PlanHash("cd".repeat(32));
    private static final Actor ADA = Actor.person("ada");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latest",
                "sha256:abc",
                "sha256:ABababababababababababababababababababababababababababababababab"
            })
    void refusesWhatIsNoDigest(String value) {
        assertThatThrownBy(() -> new ImageDigest(value))
                .isInstanceOf(Refusal.class)
                .hasMessage("Cannot take an image digest: found '" + value
                        + "'; write sha256: and 64 hex digits in lower case");
    }

    @Test
    void showsEnoughOfADigestAndACommitToTellThemApart() {
        assertThat(DIGEST.brief()).isEqualTo("abababababab");
        assertThat(new CommitId("0123456789".repeat(4)).brief()).isEqualTo("0123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Production", "-a", "a-", "a_b", "ä", ""})
    void refusesEnvironmentNamesThatNoClusterWouldTake(String value) {
        assertThatThrownBy(() -> new EnvironmentName(value)).hasMessageStartingWith("Cannot take an environment name");
    }

    @Test
    void refusesAnIdThatWouldLeaveItsFolder() {
        assertThatThrownBy(() -> new OperationId("../etc")).hasMessageContaining("'../etc'");
        assertThatThrownBy(() -> new PromotionId(".hidden")).hasMessageContaining("'.hidden'");
        assertThatThrownBy(() -> new LeaseName("a/b")).hasMessageContaining("'a/b'");
        assertThat(new OperationId("p-1").child("tag").value()).isEqualTo("p-1.tag");
        assertThat(IdempotencyKey.of(new OperationId("p-1"), "push").value()).isEqualTo("p-1/push");
        assertThatThrownBy(() -> new IdempotencyKey("a b")).hasMessageContaining("'a b'");
    }

    @Test
    void aReleaseIsItsArtifactsInAnyOrder() {
        Artifact shop = new Artifact(Artifact.Kind.IMAGE, "registry/shop", DIGEST);
        Artifact chart = new Artifact(Artifact.Kind.CHART, "charts/shop", DIGEST);
        Release one = new Release("shop-1", List.of(shop, chart));
        assertThat(one.sameContent(new Release("shop-2", List.of(chart, shop)))).isTrue();
        assertThat(one.artifact("registry/shop")).contains(shop);
        assertThat(one.artifact("registry/other")).isEmpty();
        assertThat(shop.reference()).isEqualTo("registry/shop@" + DIGEST.value());
        assertThatThrownBy(() -> new Release("shop", List.of()))
                .hasMessage("Cannot take release 'shop': it holds no artifact; give it at least one");
        assertThatThrownBy(() -> new Release("shop", List.of(shop, shop))).hasMessageContaining("one artifact twice");
        assertThatThrownBy(() -> new Artifact(Artifact.Kind.IMAGE, shop.reference(), DIGEST))
                .hasMessageContaining("leave the digest out");
    }

    @Test
    void onlyPassAdvances() {
        assertThat(Verdict.pass("green").advances()).isTrue();
        assertThat(Verdict.fail("red").advances()).isFalse();
        assertThat(Verdict.inconclusive("no data").advances()).isFalse();
        assertThatThrownBy(() -> Verdict.pass(" ")).hasMessageContaining("a verdict's reason");
    }

    @ParameterizedTest
    @CsvSource({"PASS,PASS,PASS", "PASS,INCONCLUSIVE,INCONCLUSIVE", "INCONCLUSIVE,FAIL,FAIL", "PASS,FAIL,FAIL"})
    void theWorseOfTwoVerdictsCounts(Verdict.Kind one, Verdict.Kind other, Verdict.Kind both) {
        Verdict first = new Verdict(one, "one");
        Verdict second = new Verdict(other, "other");
        assertThat(first.and(second).kind()).isEqualTo(both);
        assertThat(second.and(first).kind()).isEqualTo(both);
    }

    @Test
    void i9_anApprovalCoversOnePlanInOneEnvironmentUntilItExpires() {
        Approval approval = new Approval(ADA, PRODUCTION, PLAN, NOON, NOON.plusSeconds(60));
        assertThat(approval.covers(PRODUCTION, PLAN, NOON)).isTrue();
        assertThat(approval.covers(PRODUCTION, PLAN, NOON.plusSeconds(60))).isFalse();
        assertThat(approval.covers(PRODUCTION, PLAN, NOON.minusMillis(1))).isFalse();
        assertThat(approval.covers(new EnvironmentName("staging"), PLAN, NOON)).isFalse();
        assertThat(approval.covers(PRODUCTION, new PlanHash("ef".repeat(32)), NOON))
                .isFalse();
        assertThatThrownBy(() -> new Approval(Actor.suite("driver"), PRODUCTION, PLAN, NOON, NOON.plusSeconds(1)))
                .hasMessageContaining("let a person approve");
        assertThatThrownBy(() -> new Approval(ADA, PRODUCTION, PLAN, NOON, NOON))
                .hasMessageContaining("give a later expiry");
    }

    @Test
    void aFreezeDoesNotHoldItsEnd() {
        Freeze freeze = new Freeze(PRODUCTION, NOON, NOON.plusSeconds(10), "sale");
        assertThat(freeze.covers(NOON)).isTrue();
        assertThat(freeze.covers(NOON.plusSeconds(10))).isFalse();
        assertThatThrownBy(() -> new Freeze(PRODUCTION, NOON, NOON, "sale")).hasMessageContaining("a later end");
    }

    @Test
    void aLeaseEndsByItself() {
        Lease lease = new Lease(new LeaseName("production"), "controller-1", 1, NOON);
        assertThat(lease.holds(NOON.minusMillis(1))).isTrue();
        assertThat(lease.holds(NOON)).isFalse();
        assertThatThrownBy(() -> new Lease(new LeaseName("production"), "controller-1", 0, NOON))
                .hasMessageContaining("count from 1");
    }

    @Test
    void holdsAndQuarantinesSayWhy() {
        assertThat(new Hold(PRODUCTION, " rolled back ", ADA, NOON).reason()).isEqualTo("rolled back");
        assertThatThrownBy(() -> new Hold(PRODUCTION, "", ADA, NOON)).hasMessageContaining("a hold's reason");
        assertThatThrownBy(() -> new Quarantine(DIGEST, "", ADA, NOON)).hasMessageContaining("a quarantine's reason");
    }

    @Test
    void aReceiptTellsWhatWasBuiltFromWhat() {
        Receipt receipt = new Receipt(
                new Artifact(Artifact.Kind.IMAGE, "registry/shop", DIGEST),
                List.of("dev-latest"),
                new CommitId("0123456789".repeat(4)),
                new ContentKey("ab".repeat(32)),
                false,
                Optional.of(new TestTotals(10, 0, 1)),
                Optional.empty(),
                Optional.empty(),
                Actor.trigger("webhook"),
                "job/shop/7",
                NOON,
                Duration.ofSeconds(30));
        assertThat(receipt.tests()).get().matches(TestTotals::green);
        assertThat(new TestTotals(0, 0, 3).green()).isFalse();
        assertThatThrownBy(() -> new TestTotals(-1, 0, 0)).hasMessageContaining("-1 passed");
    }

    @Test
    void weightsAreWholePercents() {
        assertThat(new Weight(5).rest()).isEqualTo(new Weight(95));
        assertThatThrownBy(() -> new Weight(101))
                .hasMessage("Cannot take a weight: found 101; give a percentage from 0 to 100");
        assertThat(Slot.ACTIVE.other()).isEqualTo(Slot.PREVIEW);
        assertThat(Slot.PREVIEW.other()).isEqualTo(Slot.ACTIVE);
        assertThat(MigrationKind.CONTRACT.oldCopiesServe()).isFalse();
        assertThat(MigrationKind.EXPAND.oldCopiesServe()).isTrue();
    }

    @Test
    void aFindingNamesRuleAndObject() {
        assertThat(new Finding("no-root", "deployment/shop", Severity.CRITICAL, "runs as root", "set runAsNonRoot")
                        .rule())
                .isEqualTo("no-root");
        assertThatThrownBy(() -> new Finding("", "x", Severity.INFO, "y", "z"))
                .hasMessageContaining("a finding's rule");
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void onlyTheWorldsNoIsFinal(FailureKind kind) {
        assertThat(kind.outcome()).isEqualTo(kind == FailureKind.REFUSED ? OutcomeKind.FAILED : OutcomeKind.ERRORED);
        assertThat(kind.worthRetrying() && kind == FailureKind.REFUSED).isFalse();
    }

    @Test
    void aFailureKeepsItsReasonCauseAndPatience() {
        Exception cause = new Exception("reset");
        Failure failure = Failure.of(FailureKind.OVERLOADED, "push", "429", "wait")
                .retryAfter(Duration.ofSeconds(7))
                .causedBy(cause);
        assertThat(failure).hasMessage("Cannot push: 429; wait").hasCause(cause);
        assertThat(failure.kind()).isEqualTo(FailureKind.OVERLOADED);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void quotesLongAndManyLinedValuesOnOneShortLine() {
        assertThat(Refusal.quoted("a\nb")).isEqualTo("'a b'");
        assertThat(Refusal.quoted("x".repeat(500))).isEqualTo("'" + "x".repeat(120) + "…'");
    }
}
