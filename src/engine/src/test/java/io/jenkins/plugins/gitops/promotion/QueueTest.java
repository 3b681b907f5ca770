package io.jenkins.plugins.gitops.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Actor ADA = Actor.person("ada");
    private static final Release RELEASE = new Release(
            "1.0", List.of(new Artifact(Artifact.Kind.IMAGE, "shop", new ImageDigest("sha256:" + "a".repeat(64)))));

    private final List<LedgerLine> lines = new ArrayList<>();

    private void line(String subject, String kind, Record body) {
        lines.add(new LedgerLine(
                lines.size() + 1L,
                "",
                "",
                Optional.empty(),
                Entries.of(subject, kind, "staging", "shop", NOON, body),
                Optional.empty()));
    }

    private void queued(String subject) {
        Instant until = NOON.plus(Duration.ofHours(1));
        line(subject, Entries.QUEUED, new Queued(RELEASE, ADA, new PlanHash("b".repeat(64)), "staging/shop", until));
    }

    private Queue queue(String mine, Instant now) {
        List<LedgerLine> newest = new ArrayList<>(lines);
        Collections.reverse(newest);
        return new Queue(newest, mine, now);
    }

    @Test
    void theNewerOfTwoThatWaitTakesThePlaceOfTheOlder() {
        queued("p-1");
        queued("p-2");
        assertThat(queue("p-1", NOON).newer()).contains("p-2");
        assertThat(queue("p-2", NOON).newer()).isEmpty();
        assertThat(queue("p-2", NOON).older()).contains("p-1");
        assertThat(queue("p-1", NOON).older()).isEmpty();
    }

    @Test
    void whoHasWithdrawnOrGivenUpCountsNoMore() {
        queued("p-1");
        queued("p-2");
        line("p-2", Entries.WITHDRAWN, new Withdrawn("aborted", ADA));
        assertThat(queue("p-1", NOON).newer()).isEmpty();
        queued("p-3");
        assertThat(queue("p-3", NOON).older()).contains("p-1");
        assertThat(queue("p-3", NOON.plus(Duration.ofHours(2))).older()).isEmpty();
    }

    @Test
    void i6_aQueueWithoutOnesOwnLineIsTooOldToDecideOn() {
        queued("p-1");
        assertThatThrownBy(() -> queue("p-9", NOON).newer())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the line that 'p-9' wrote is not in it");
    }
}
