package io.jenkins.plugins.gitops.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Approval;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.promotion.Approved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An approval is bound to digest set, environment, application, plan hash, approver and expiry: each permuted, each refused. */
class I09ApprovalIsBoundTest {
    private static final EnvironmentName PRODUCTION = new EnvironmentName("production");
    private static final Instant GIVEN = Questions.NOW.minusSeconds(60);
    private static final Instant EXPIRES = Questions.NOW.plus(Duration.ofHours(1));
    private static final ImageDigest OTHER = new ImageDigest("sha256:" + "b2".repeat(32));
    private static final List<ImageDigest> DIGESTS = List.of(Questions.DIGEST, OTHER);

    private static Approved approved(
            String who,
            EnvironmentName where,
            PlanHash plan,
            Instant given,
            Instant expires,
            String app,
            ImageDigest... digests) {
        return new Approved(
                new Approval(Actor.person(who), where, plan, given, expires), Set.of(), app, List.of(digests));
    }

    private static Consent judge(Approved approved) {
        return Approvals.parse("user:sid")
                .judge(new ApprovalQuestion(
                        PRODUCTION,
                        "shop",
                        DIGESTS,
                        ApprovalsTest.PLAN,
                        Optional.of(Set.of()),
                        "rob",
                        Questions.NOW,
                        List.of(approved),
                        Optional.empty()));
    }

    @Test
    void countsForExactlyWhatItWasGivenFor() {
        PlanHash plan = ApprovalsTest.PLAN;
        assertThat(judge(approved("sid", PRODUCTION, plan, GIVEN, EXPIRES, "shop", OTHER, Questions.DIGEST))
                        .given())
                .as("the order of digests means nothing")
                .isTrue();
    }

    @Test
    void countsForNothingElse() {
        PlanHash plan = ApprovalsTest.PLAN;
        ImageDigest mine = Questions.DIGEST;
        EnvironmentName staging = new EnvironmentName("staging");
        PlanHash otherPlan = new PlanHash("cd".repeat(32));
        ImageDigest third = new ImageDigest("sha256:" + "c3".repeat(32));
        Stream.of(
                        approved("eve", PRODUCTION, plan, GIVEN, EXPIRES, "shop", mine, OTHER),
                        approved("sid", staging, plan, GIVEN, EXPIRES, "shop", mine, OTHER),
                        approved("sid", PRODUCTION, otherPlan, GIVEN, EXPIRES, "shop", mine, OTHER),
                        approved("sid", PRODUCTION, plan, GIVEN, Questions.NOW, "shop", mine, OTHER),
                        approved("sid", PRODUCTION, plan, Questions.NOW.plusSeconds(1), EXPIRES, "shop", mine, OTHER),
                        approved("sid", PRODUCTION, plan, GIVEN, EXPIRES, "till", mine, OTHER),
                        approved("sid", PRODUCTION, plan, GIVEN, EXPIRES, "shop", mine),
                        approved("sid", PRODUCTION, plan, GIVEN, EXPIRES, "shop", mine, OTHER, third),
                        approved("sid", PRODUCTION, plan, GIVEN, EXPIRES, "shop", mine, third),
                        approved("sid", PRODUCTION, plan, GIVEN, EXPIRES, "shop"))
                .forEach(permuted -> {
                    Consent consent = judge(permuted);
                    assertThat(consent.given()).as(permuted.toString()).isFalse();
                    assertThat(consent.notes()).as(permuted.toString()).hasSize(1);
                });
    }
}
