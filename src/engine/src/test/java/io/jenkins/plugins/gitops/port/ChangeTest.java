package io.jenkins.plugins.gitops.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {
    private static final LedgerEntry ENTRY =
            new LedgerEntry("p-1", "committed", "staging", "shop", Instant.EPOCH, new Json.Obj(Map.of()));

    private static Change change(String branch, Map<String, String> trailers, List<String> owned, FileEdit... edits) {
        return new Change(
                new PromotionId("p-1"),
                branch,
                Actor.person("ada"),
                "promote",
                trailers,
                owned,
                List.of(edits),
                List.of(ENTRY),
                List.of(),
                false);
    }

    private static FileEdit edit(String path) {
        return new FileEdit(path, before -> before);
    }

    @Test
    void i4_ownsWhatIsBelowItsPathsAndNothingThatOnlyStartsAlike() {
        assertThat(change("main", Map.of(), List.of("apps/shop/"), edit("apps/shop/a"), edit("apps/shop/b/c"))
                        .edits())
                .hasSize(2);
        assertThatThrownBy(() -> change("main", Map.of(), List.of("apps/shop"), edit("apps/shop2/a")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("owns only [apps/shop]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../a", "a/../b", "a//b", ".git/config", "a/.git/hooks", "a/", "a\nb"})
    void refusesPathsThatLeadOutOfTheRepository(String path) {
        assertThatThrownBy(() -> edit(path)).isInstanceOf(Refusal.class).hasMessageStartingWith("Cannot take a path");
    }

    @Test
    void refusesATrailerThatForgesAnother() {
        assertThatThrownBy(() -> change("main", Map.of("Release", "a\nApproved-By: eve"), List.of("")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> change("main", Map.of("Bad name", "a"), List.of("")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void refusesABranchThatIsARef() {
        assertThatThrownBy(() -> change("-force", Map.of(), List.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesAChangeOfNothing() {
        assertThatThrownBy(() -> new Change(
                        new PromotionId("p-1"),
                        "main",
                        Actor.person("ada"),
                        "promote",
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false))
                .hasMessage("Cannot land a change: it has no edit and no ledger entry; give it at least one");
    }

    @Test
    void aLineHashesAllButItsHashAndSignature() {
        LedgerLine line = new LedgerLine(1, "", "", Optional.empty(), ENTRY, Optional.empty());
        LedgerLine signed =
                new LedgerLine(1, "", "h", Optional.empty(), ENTRY, Optional.of(new LedgerLine.Signature("k", "v")));
        assertThat(signed.content()).isEqualTo(line.content());
        assertThat(line.content().text())
                .isEqualTo("{\"application\":\"shop\",\"at\":\"1970-01-01T00:00:00Z\",\"body\":{},"
                        + "\"environment\":\"staging\",\"kind\":\"committed\",\"number\":1,\"previous\":\"\","
                        + "\"subject\":\"p-1\"}");
    }
}
