package io.jenkins.plugins.gitops.connectors.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.Landing;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerHead;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    @TempDir
    Path directory;

    private Ground ground;
    private GitOpsRepository repository;

    @BeforeEach
    void start() {
        ground = Ground.jgit(directory);
        ground.foreignCommit(Map.of("values.yaml", "tag: one\n"));
        repository = ground.repository();
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    private static Change note(LedgerEntry... entries) {
        return new Change(
                new PromotionId(entries[0].subject()),
                "main",
                Actor.suite("gitops"),
                "note",
                Map.of(),
                List.of(),
                List.of(),
                List.of(entries),
                List.of(),
                false);
    }

    private static LedgerEntry entry(String subject, String kind, String environment, String application) {
        return new LedgerEntry(
                subject,
                kind,
                environment,
                application,
                Instant.parse("2026-11-21T12:00:00Z"),
                new Json.Obj(Map.of("why", Json.of("é \" \n"))));
    }

    @Test
    void linesAreFoundByNameSubjectPlaceAndNumber() {
        repository.land(Ground.change("p-1", "values.yaml", Ground.set("tag", "two")));
        repository.land(note(entry("p-1", "finished", "staging", "shop"), entry("hold-1", "held", "-", "a/B c%")));
        assertThat(repository.ledger().of("p-1"))
                .extracting(line -> line.entry().kind())
                .containsExactly("committed", "finished");
        assertThat(repository.ledger().newest("-", "a/B c%", 9))
                .extracting(LedgerLine::entry)
                .containsExactly(entry("hold-1", "held", "-", "a/B c%"));
        assertThat(repository.ledger().newest("staging", "none", 9)).isEmpty();
        assertThat(repository.ledger().find("p-2", "committed")).isEmpty();
        assertThat(repository.ledger().from(2, 100))
                .extracting(LedgerLine::number)
                .containsExactly(2L, 3L);
        assertThat(repository.ledger().head())
                .isEqualTo(new LedgerHead(
                        3,
                        repository.ledger().find("hold-1", "held").orElseThrow().hash()));
        assertThat(repository.ledger().verify(LedgerHead.EMPTY))
                .isEqualTo(repository.ledger().head());
        assertThat(ground.files("gitops-ledger")).hasSize(9);
    }

    @Test
    void anEmptyLedgerIsAllRight() {
        assertThat(repository.ledger().verify(LedgerHead.EMPTY)).isEqualTo(LedgerHead.EMPTY);
        assertThat(repository.ledger().of("p-1")).isEmpty();
        assertThat(repository.ledger().from(1, 10)).isEmpty();
        assertThat(repository.ledger().newest("staging", "shop", 1)).isEmpty();
    }

    @Test
    void anEntryIsWrittenOnceHoweverOftenItIsLanded() {
        Landing first = repository.land(note(entry("hold-1", "held", "-", "-")));
        Landing again = ground.repository().land(note(entry("hold-1", "held", "-", "-")));
        assertThat(first.found()).isFalse();
        assertThat(again.found()).isTrue();
        assertThat(repository.ledger().head().number()).isEqualTo(1);
    }

    @Test
    void aChangeNeedsAnEntryByWhichItIsFound() {
        Change without = Ground.change("p-1", "values.yaml", Ground.set("tag", "two"));
        assertThatThrownBy(() -> repository.land(new Change(
                        without.id(),
                        "main",
                        without.author(),
                        "m",
                        Map.of(),
                        List.of(""),
                        without.edits(),
                        List.of(),
                        List.of(),
                        false)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void pagesOverManyLines() {
        for (int i = 0; i < 6; i++) {
            int from = i * 100;
            repository.land(note(IntStream.range(from, from + 100)
                    .mapToObj(n -> entry("e-" + n, "noted", "env-" + n % 5, "app-" + n % 50))
                    .toArray(LedgerEntry[]::new)));
        }
        assertThat(repository.ledger().verify(LedgerHead.EMPTY).number()).isEqualTo(600);
        assertThat(repository.ledger().newest("env-3", "app-13", 3))
                .extracting(line -> line.entry().subject())
                .containsExactly("e-563", "e-513", "e-463");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "EC"})
    void signedLinesAreBelievedByTheKeyAndByNoOther(String algorithm) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        KeyPair stranger = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        LedgerKeys own = LedgerKeys.signing("k1", pair.getPrivate(), Map.of("k1", pair.getPublic()));
        LedgerKeys forged = LedgerKeys.signing("k1", stranger.getPrivate(), Map.of());
        GitOpsRepository signing =
                ground.controller(GitSettings.standard(), own).open(ground.url(), GitLogin.none());
        repository.land(note(entry("e-1", "noted", "-", "-")));
        signing.land(note(entry("e-2", "noted", "-", "-")));
        assertThat(signing.ledger().verify(LedgerHead.EMPTY).number()).isEqualTo(2);
        ground.controller(GitSettings.standard(), forged)
                .open(ground.url(), GitLogin.none())
                .land(note(entry("e-3", "noted", "-", "-")));
        assertThatThrownBy(() -> signing.ledger().verify(LedgerHead.EMPTY))
                .hasMessageContaining("line 3 bears no signature of a trusted key");
        LedgerKeys checking = LedgerKeys.checking(Map.of("k1", stranger.getPublic()));
        assertThatThrownBy(() -> ground.controller(GitSettings.standard(), checking)
                        .open(ground.url(), GitLogin.none())
                        .ledger()
                        .verify(LedgerHead.EMPTY))
                .hasMessageContaining("line 2 bears no signature");
    }

    @Test
    void aLineWithoutSignatureBehindASignedOneIsNotBelieved() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        LedgerKeys own = LedgerKeys.signing("k1", pair.getPrivate(), Map.of("k1", pair.getPublic()));
        GitOpsRepository signing =
                ground.controller(GitSettings.standard(), own).open(ground.url(), GitLogin.none());
        signing.land(note(entry("e-1", "noted", "-", "-")));
        repository.land(note(entry("e-2", "noted", "-", "-")));
        assertThatThrownBy(() -> signing.ledger().verify(LedgerHead.EMPTY)).hasMessageContaining("line 2");
    }

    @Test
    void aChangedLineIsNoticed() {
        fill();
        tamper("lines/00/00/02.json", text -> text.replace("staging", "qa"), Optional.empty());
        assertThatThrownBy(() -> ground.repository().ledger().verify(LedgerHead.EMPTY))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("line 2 was changed after it was written");
    }

    @Test
    void aReplacedLineIsNoticed() {
        fill();
        LedgerLine second = repository.ledger().from(2, 1).get(0);
        LedgerLine other = LedgerText.line(
                new LedgerHead(1, second.previous()),
                entry("p-2", "committed", "qa", "shop"),
                Optional.empty(),
                LedgerKeys.none());
        tamper(
                "lines/00/00/02.json",
                text -> new String(LedgerText.write(other), StandardCharsets.UTF_8),
                Optional.empty());
        assertThatThrownBy(() -> ground.repository().ledger().verify(LedgerHead.EMPTY))
                .hasMessageContaining("line 3 does not follow the line before");
    }

    @Test
    void aDamagedOrRemovedLineIsNoticed() {
        fill();
        tamper("lines/00/00/02.json", text -> "{}", Optional.empty());
        assertThatThrownBy(() -> ground.repository().ledger().verify(LedgerHead.EMPTY))
                .hasMessageContaining("Cannot read a line of the ledger: it is damaged");
        tamper("lines/00/00/02.json", text -> null, Optional.empty());
        assertThatThrownBy(() -> ground.repository().ledger().verify(LedgerHead.EMPTY))
                .hasMessageContaining("'lines/00/00/02.json' is missing");
    }

    @Test
    void aCutTailIsNoticedByWhoNotedTheHeadOutside() {
        fill();
        LedgerHead noted = repository.ledger().head();
        LedgerLine second = repository.ledger().from(2, 1).get(0);
        tamper("lines/00/00/03.json", text -> null, Optional.of(new LedgerHead(2, second.hash())));
        GitOpsRepository fresh = ground.repository();
        assertThat(fresh.ledger().verify(LedgerHead.EMPTY).number()).isEqualTo(2);
        assertThatThrownBy(() -> fresh.ledger().verify(noted))
                .hasMessageContaining("its head is line 2, but line 3 was noted outside");
        repository = fresh;
        fresh.land(note(entry("e-9", "noted", "-", "-")));
        assertThatThrownBy(() -> fresh.ledger().verify(noted))
                .hasMessageContaining("line 3 is another than the one noted outside");
    }

    @Test
    void aCommitBySomebodyElseOnItsBranchIsRefused() {
        fill();
        ground.foreignCommit("gitops-ledger", Map.of("lines/x", "y"));
        assertThatThrownBy(() -> ground.repository().ledger().head())
                .hasMessageContaining("was not written by this suite");
    }

    private void fill() {
        for (int i = 1; i <= 3; i++) {
            repository.land(Ground.change("p-" + i, "values.yaml", Ground.set("tag", "v" + i)));
        }
    }

    private void tamper(String path, java.util.function.UnaryOperator<String> edit, Optional<LedgerHead> head) {
        Tamper.with(ground, path, edit, head.orElse(repository.ledger().head()));
    }
}
