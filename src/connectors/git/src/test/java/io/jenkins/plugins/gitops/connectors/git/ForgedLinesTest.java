package io.jenkins.plugins.gitops.connectors.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerHead;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who may push, and has no key that is trusted here, writes lines into the ledger. */
class ForgedLinesTest {
    private static final Actor EVE = Actor.person("eve");

    @TempDir
    Path directory;

    private Ground ground;
    private KeyPair pair;
    private GitOpsRepository signing;
    private GitOpsRepository stranger;
    private GitOpsRepository nobody;

    @BeforeEach
    void start() throws Exception {
        ground = Ground.jgit(directory);
        ground.foreignCommit(Map.of("values.yaml", "tag: one\n"));
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        signing = open(LedgerKeys.signing("k1", pair.getPrivate(), Map.of("k1", pair.getPublic())));
        stranger = open(LedgerKeys.signing("k1", other.getPrivate(), Map.of()));
        nobody = open(LedgerKeys.none());
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    private GitOpsRepository open(LedgerKeys keys) {
        return ground.controller(GitSettings.standard(), keys).open(ground.url(), GitLogin.none());
    }

    private static Change note(String subject) {
        return note(subject, "production");
    }

    private static Change note(String subject, String environment) {
        LedgerEntry entry = new LedgerEntry(
                subject,
                "noted",
                environment,
                "shop",
                Instant.parse("2026-11-21T12:00:00Z"),
                new Json.Obj(Map.of("why", Json.of(subject))));
        return new Change(
                new PromotionId(subject),
                "main",
                EVE,
                "note",
                Map.of(),
                List.of(),
                List.of(),
                List.of(entry),
                List.of(),
                false);
    }

    @Test
    void aLineWithoutASignatureIsNotGoneByWhereLinesAreSigned() {
        signing.land(note("e-1"));
        nobody.land(note("e-2"));
        String forged = "Cannot go by line 2 of the ledger: it bears no signature of a trusted key";
        assertThatThrownBy(() -> signing.ledger().find("e-2", "noted"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(forged);
        assertThatThrownBy(() -> signing.ledger().of("e-2")).hasMessageContaining(forged);
        assertThatThrownBy(() -> signing.ledger().newest("production", "shop", 9))
                .hasMessageContaining(forged);
        assertThat(signing.ledger().of("e-1")).hasSize(1);
        assertThat(signing.ledger().newest("staging", "shop", 9)).isEmpty();
    }

    @Test
    void aSignatureByAnotherKeyOfTheSameNameIsNoSignature() {
        signing.land(note("e-1"));
        stranger.land(note("e-2"));
        assertThatThrownBy(() -> signing.ledger().of("e-2")).hasMessageContaining("Cannot go by line 2");
    }

    @Test
    void aForgedLineIsNotTakenForTheLandingOfWhatItNames() {
        signing.land(note("e-1"));
        nobody.land(note("e-2"));
        assertThatThrownBy(() -> signing.land(note("e-2"))).hasMessageContaining("Cannot go by line 2");
        assertThat(signing.land(note("e-3")).found()).isFalse();
    }

    @Test
    void linesFromBeforeTheFirstSignedOneAreGoneByAndNoLaterOnes() {
        for (int i = 1; i <= 3; i++) nobody.land(note("old-" + i));
        assertThat(signing.ledger().of("old-2")).hasSize(1);
        signing.land(note("e-4"));
        assertThat(signing.ledger().newest("production", "shop", 9)).hasSize(4);
        nobody.land(note("e-5", "staging"));
        nobody.land(note("e-6", "staging"));
        assertThatThrownBy(() -> signing.ledger().of("e-6")).hasMessageContaining("Cannot go by line 6");
        assertThat(signing.ledger().of("old-3")).hasSize(1);
    }

    @Test
    void aStrangersSignatureIsNotGoneByEvenWhereNoLineIsSignedYet() {
        stranger.land(note("e-1"));
        assertThatThrownBy(() -> signing.ledger().of("e-1")).hasMessageContaining("Cannot go by line 1");
    }

    @Test
    void aTrueLineSaysNothingWhereItWasNotWrittenTo() {
        signing.land(note("e-1"));
        signing.land(note("e-2", "staging"));
        LedgerLine line = signing.ledger().of("e-1").get(0);
        copy(LedgerPaths.subject("e-1", "noted"), LedgerPaths.subject("e-9", "noted"));
        copy(LedgerPaths.subject("e-1", "noted"), LedgerPaths.place("staging", "shop") + "/0000/09");
        GitOpsRepository fresh = open(LedgerKeys.checking(Map.of("k1", pair.getPublic())));
        String elsewhere =
                "Cannot go by line " + line.number() + " of the ledger: it stands where it was not written to";
        assertThatThrownBy(() -> fresh.ledger().of("e-9")).hasMessageContaining(elsewhere);
        assertThatThrownBy(() -> fresh.ledger().find("e-9", "noted")).hasMessageContaining(elsewhere);
        assertThatThrownBy(() -> fresh.ledger().newest("staging", "shop", 9)).hasMessageContaining(elsewhere);
        assertThat(fresh.ledger().of("e-1")).containsExactly(line);
    }

    @Test
    void aLineThatWasChangedIsNotGoneByEvenWithoutKeys() {
        nobody.land(note("e-1"));
        String path = LedgerPaths.subject("e-1", "noted");
        LedgerHead head = nobody.ledger().head();
        Tamper.with(ground, path, text -> text.replace("production", "prod"), head);
        assertThatThrownBy(() -> open(LedgerKeys.none()).ledger().of("e-1"))
                .hasMessageContaining("line 1 of the ledger: it was changed after it was written");
    }

    private void copy(String from, String to) {
        String text = ground.files("gitops-ledger").get(from);
        Tamper.with(ground, to, none -> text, signing.ledger().head());
    }
}
