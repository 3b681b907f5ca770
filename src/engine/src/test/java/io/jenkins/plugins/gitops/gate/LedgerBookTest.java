package io.jenkins.plugins.gitops.gate;

import static io.jenkins.plugins.gitops.gate.Questions.DIGEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.MemoryRepository;
import io.jenkins.plugins.gitops.promotion.Cleared;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Finished;
import io.jenkins.plugins.gitops.promotion.Held;
import io.jenkins.plugins.gitops.promotion.Quarantined;
import io.jenkins.plugins.gitops.promotion.Released;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerBookTest {
    private static final Actor ANN = Actor.person("ann");

    private final MemoryRepository repository = new MemoryRepository();
    private final LedgerBook book = new LedgerBook(repository, Questions.NOW);

    private void enter(LedgerEntry entry) {
        String id = "change-" + repository.lines.size();
        repository.land(new Change(
                new PromotionId(id),
                "main",
                ANN,
                "enter",
                Map.of(),
                List.of(),
                List.of(),
                List.of(entry),
                List.of(),
                false));
    }

    private void finished(String id, String environment, OutcomeKind outcome, Instant at) {
        Finished body =
                new Finished(Questions.RELEASE, Optional.empty(), outcome, "it says so", List.of(), Duration.ZERO);
        enter(Entries.of(id, Entries.FINISHED, environment, "shop", at, body));
    }

    private static LedgerEntry hold(String kind, String application, Record body) {
        String subject = Entries.holdSubject("production", application);
        return Entries.of(subject, kind, "production", application, Questions.NOW, body);
    }

    private static LedgerEntry digest(String kind, Record body) {
        return Entries.of(Entries.digestSubject(DIGEST), kind, LedgerEntry.ANY, "shop", Questions.NOW, body);
    }

    @Test
    void knowsWhenADigestFinishedWithSuccess() {
        Instant first = Questions.NOW.minusSeconds(300);
        finished("p-1", "staging", OutcomeKind.SUCCEEDED, first);
        finished("p-2", "staging", OutcomeKind.FAILED, Questions.NOW);
        assertThat(book.succeeded("staging", "shop", DIGEST)).contains(first);
        assertThat(book.succeeded("dev", "shop", DIGEST)).isEmpty();
        assertThat(book.succeeded("staging", "till", DIGEST)).isEmpty();
        assertThat(book.succeeded("staging", "shop", new ImageDigest("sha256:" + "b2".repeat(32))))
                .isEmpty();
        finished("p-3", "staging", OutcomeKind.SUCCEEDED, Questions.NOW);
        assertThat(book.succeeded("staging", "shop", DIGEST)).contains(Questions.NOW);
    }

    @Test
    void knowsTheQuarantineThatNobodyHasCleared() {
        assertThat(book.quarantine(DIGEST)).isEmpty();
        enter(digest(Entries.QUARANTINED, new Quarantined(DIGEST, "loses orders", ANN, Optional.empty())));
        assertThat(book.quarantine(DIGEST).orElseThrow().reason()).isEqualTo("loses orders");
        enter(digest(Entries.CLEARED, new Cleared(DIGEST, "it does not", ANN)));
        assertThat(book.quarantine(DIGEST)).isEmpty();
        enter(digest(Entries.QUARANTINED + "-2", new Quarantined(DIGEST, "it does", ANN, Optional.empty())));
        assertThat(book.quarantine(DIGEST).orElseThrow().reason()).isEqualTo("it does");
    }

    @Test
    void knowsTheHoldOfTheApplicationAndOfTheWholeEnvironment() {
        assertThat(book.hold("production", "shop")).isEmpty();
        enter(hold(Entries.HELD, "shop", new Held("a rollback", ANN, Optional.empty())));
        assertThat(book.hold("production", "shop").orElseThrow().reason()).isEqualTo("a rollback");
        assertThat(book.hold("production", "till")).isEmpty();
        enter(hold(Entries.RELEASED, "shop", new Released("mended", ANN)));
        assertThat(book.hold("production", "shop")).isEmpty();
        enter(hold(Entries.HELD, LedgerEntry.ANY, new Held("an audit", ANN, Optional.empty())));
        assertThat(book.hold("production", "till").orElseThrow().reason()).isEqualTo("an audit");
    }
}
