package io.jenkins.plugins.gitops.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Approval;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final ImageDigest DIGEST = new ImageDigest("sha256:" + "a".repeat(64));

    private static LedgerLine line(LedgerEntry entry) {
        return new LedgerLine(1, "", "", Optional.empty(), entry, Optional.empty());
    }

    @Test
    void keepsBodiesAsRecords() {
        Held held = new Held("the shop is down", Actor.person("ada"), Optional.empty());
        LedgerEntry entry =
                Entries.of(Entries.holdSubject("staging", "shop"), Entries.HELD, "staging", "shop", NOON, held);
        assertThat(Entries.body(line(entry), Held.class)).isEqualTo(held);
        assertThat(entry.subject()).isEqualTo("hold.staging.shop");
    }

    @Test
    void refusesABodyThatIsNoObject() {
        assertThatThrownBy(() -> Entries.of("x", "held", "-", "-", NOON, new PlanHash("b".repeat(64))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is no object");
    }

    @Test
    void findsASubjectForNamesThatCannotBeOne() {
        assertThat(Entries.holdSubject("staging", "shop/ü " + "x".repeat(200)))
                .matches("hold\\.[0-9a-f]{64}")
                .isNotEqualTo(Entries.holdSubject("staging", "shop/u " + "x".repeat(200)));
        assertThat(Entries.digestSubject(DIGEST)).isEqualTo("digest.sha256." + "a".repeat(64));
    }

    @Test
    void namesAnApprovalByItsPlanAndItsPersonAndTime() {
        PlanHash plan = new PlanHash("c".repeat(64));
        Approval approval = new Approval(
                Actor.person("ada"), new EnvironmentName("production"), plan, NOON, NOON.plus(Duration.ofHours(1)));
        LedgerEntry entry = new Approved(approval, Set.of("release"), "shop", List.of(DIGEST)).entry();
        assertThat(entry.subject()).isEqualTo("plan." + plan.value());
        assertThat(Entries.is(line(entry), Entries.APPROVED)).isTrue();
        assertThat(Entries.is(line(entry), Entries.HELD)).isFalse();
        assertThat(Entries.body(line(entry), Approved.class).approval()).isEqualTo(approval);
    }
}
