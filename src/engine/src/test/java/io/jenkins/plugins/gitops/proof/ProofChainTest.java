package io.jenkins.plugins.gitops.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.TrustedKeys;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProofChainTest {
    private static final Notary ED = new Notary("controller", "Ed25519");
    private static final Notary EC = new Notary("controller", "EC");
    private static final Notary FORGER = new Notary("controller", "Ed25519");
    private static final int HONEST = 200;
    private static final int TAMPERED = 1000;

    /** A way to cheat. */
    private interface Tampering {
        ProofBundle on(ProofBundle bundle, SplittableRandom random);
    }

    private record Named(String name, Tampering tampering) {}

    private static final List<Named> TAMPERINGS = List.of(
            new Named("moved tag: another image runs", (bundle, random) -> with(bundle, digest(random))),
            new Named("swapped digest in a line", ProofChainTest::swapInALine),
            new Named("swapped digest in a line, hash made to fit", ProofChainTest::swapAndHash),
            new Named("swapped digest in a statement", ProofChainTest::swapInAStatement),
            new Named("removed line that the way needs", ProofChainTest::removeLine),
            new Named("removed statement", ProofChainTest::removeStatement),
            new Named("replayed lines of another application", ProofChainTest::replayLines),
            new Named("replayed statements of another application", ProofChainTest::replayStatements),
            new Named("renamed application", ProofChainTest::rename),
            new Named("forged key under the right name", ProofChainTest::forge),
            new Named("a later environment claimed", ProofChainTest::claimProduction),
            new Named("one bit of a signature", ProofChainTest::flipSignature),
            new Named("altered index", ProofChainTest::alterIndex));

    private static Notary notary(long seed) {
        return seed % 2 == 0 ? ED : EC;
    }

    private static ProofBundle honest(long seed) {
        return new Story(seed, notary(seed), "shop").bundle();
    }

    private static ProofTerms terms(long seed) {
        return new ProofTerms(notary(seed).trusted(), Story.AFTER);
    }

    @Test
    void acceptsEveryHonestChain() {
        for (long seed = 0; seed < HONEST; seed++) {
            assertThat(ProofChain.check(honest(seed), terms(seed)))
                    .as("seed %d", seed)
                    .allMatch(Link::holds)
                    .hasSizeGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void acceptsNoneOfAThousandTamperings() {
        for (int seed = 0; seed < TAMPERED; seed++) {
            Named how = TAMPERINGS.get(seed % TAMPERINGS.size());
            ProofBundle tampered = how.tampering().on(honest(seed), new SplittableRandom(seed));

            assertThat(ProofChain.holds(ProofChain.check(tampered, terms(seed))))
                    .as("%s, seed %d", how.name(), seed)
                    .isFalse();
        }
    }

    @Test
    void comesBackWholeFromAFile() {
        ProofBundle bundle = honest(3);

        String file = Codec.encode(bundle).text();

        assertThat(Codec.decode(ProofBundle.class, Json.parseObject(file))).isEqualTo(bundle);
    }

    @Test
    void refusesToCheckWithoutAnyKey() {
        assertThatThrownBy(() -> ProofChain.check(honest(1), new ProofTerms(TrustedKeys.none(), Story.AFTER)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Cannot check a proof: no key is trusted; name at least one public key");
    }

    @Test
    void namesTheLinkThatIsBroken() {
        ProofBundle honest = honest(4);

        assertThat(ProofChain.check(with(honest, new ImageDigest("sha256:" + "0".repeat(64))), terms(4)))
                .filteredOn(link -> !link.holds())
                .extracting(Link::shows)
                .containsExactly("running image");
    }

    private static ImageDigest digest(SplittableRandom random) {
        return new ImageDigest("sha256:%016x".formatted(random.nextLong()).concat("ab".repeat(24)));
    }

    private static ProofBundle with(ProofBundle bundle, ImageDigest running) {
        return new ProofBundle(
                bundle.application(),
                bundle.environment(),
                bundle.image(),
                running,
                bundle.manifests(),
                bundle.lines(),
                bundle.statements());
    }

    private static ProofBundle withLines(ProofBundle bundle, List<LedgerLine> lines) {
        return new ProofBundle(
                bundle.application(),
                bundle.environment(),
                bundle.image(),
                bundle.running(),
                bundle.manifests(),
                lines,
                bundle.statements());
    }

    private static ProofBundle withStatements(ProofBundle bundle, List<Envelope> statements) {
        return new ProofBundle(
                bundle.application(),
                bundle.environment(),
                bundle.image(),
                bundle.running(),
                bundle.manifests(),
                bundle.lines(),
                statements);
    }

    private static LedgerLine swapped(LedgerLine line, SplittableRandom random) {
        String body = line.entry()
                .body()
                .text()
                .replaceFirst("sha256:[0-9a-f]{64}", digest(random).value());
        LedgerEntry entry = line.entry();
        return new LedgerLine(
                line.number(),
                line.previous(),
                line.hash(),
                line.commit(),
                new LedgerEntry(
                        entry.subject(),
                        entry.kind(),
                        entry.environment(),
                        entry.application(),
                        entry.at(),
                        Json.parseObject(body)),
                line.signature());
    }

    private static ProofBundle swapInALine(ProofBundle bundle, SplittableRandom random) {
        List<LedgerLine> lines = new ArrayList<>(bundle.lines());
        lines.replaceAll(line -> swapped(line, random));
        Collections.shuffle(lines, new java.util.Random(random.nextLong()));
        lines.subList(1, lines.size())
                .replaceAll(line -> bundle.lines().stream()
                        .filter(honest -> honest.number() == line.number())
                        .findFirst()
                        .orElseThrow());
        return withLines(bundle, lines);
    }

    private static ProofBundle swapAndHash(ProofBundle bundle, SplittableRandom random) {
        return withLines(
                bundle,
                bundle.lines().stream()
                        .map(line -> swapped(line, random))
                        .map(line -> new LedgerLine(
                                line.number(),
                                line.previous(),
                                line.expectedHash(),
                                line.commit(),
                                line.entry(),
                                line.signature()))
                        .toList());
    }

    private static ProofBundle swapInAStatement(ProofBundle bundle, SplittableRandom random) {
        List<Envelope> statements = new ArrayList<>(bundle.statements());
        int which = random.nextInt(statements.size());
        Envelope honest = statements.get(which);
        byte[] body = java.util.Base64.getDecoder().decode(honest.payload());
        String text = new String(body, java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst(
                        "\"sha256\":\"[0-9a-f]{64}",
                        "\"sha256\":\"" + digest(random).value().substring(7));
        String payload =
                java.util.Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        statements.set(which, new Envelope(honest.payloadType(), payload, honest.signatures()));
        return withStatements(bundle, statements);
    }

    private static ProofBundle removeLine(ProofBundle bundle, SplittableRandom random) {
        // an older promotion of another release is no link of this chain
        List<LedgerLine> lines = new ArrayList<>(bundle.lines());
        int built = 0;
        while (!lines.get(built).entry().kind().equals("built")) {
            built++;
        }
        lines.remove(random.nextInt(built, lines.size()));
        return withLines(bundle, lines);
    }

    private static ProofBundle removeStatement(ProofBundle bundle, SplittableRandom random) {
        List<Envelope> statements = new ArrayList<>(bundle.statements());
        statements.remove(random.nextInt(statements.size()));
        return withStatements(bundle, statements);
    }

    private static ProofBundle other(SplittableRandom random, ProofBundle bundle) {
        Notary notary = bundle.lines().get(0).signature().orElseThrow().value().length() == 88 ? ED : EC;
        return new Story(random.nextLong(), notary, "mail").bundle();
    }

    private static ProofBundle replayLines(ProofBundle bundle, SplittableRandom random) {
        return withLines(bundle, other(random, bundle).lines());
    }

    private static ProofBundle replayStatements(ProofBundle bundle, SplittableRandom random) {
        return withStatements(bundle, other(random, bundle).statements());
    }

    private static ProofBundle rename(ProofBundle bundle, SplittableRandom random) {
        return new ProofBundle(
                "mail" + random.nextInt(9),
                bundle.environment(),
                bundle.image(),
                bundle.running(),
                bundle.manifests(),
                bundle.lines(),
                bundle.statements());
    }

    private static ProofBundle forge(ProofBundle bundle, SplittableRandom random) {
        List<LedgerLine> lines = new ArrayList<>(bundle.lines());
        int which = random.nextInt(lines.size());
        lines.set(which, FORGER.sealed(lines.get(which)));
        return withLines(bundle, lines);
    }

    private static ProofBundle claimProduction(ProofBundle bundle, SplittableRandom random) {
        String claimed = bundle.environment().equals("production") ? "nowhere" + random.nextInt(9) : "production";
        return new ProofBundle(
                bundle.application(),
                claimed,
                bundle.image(),
                bundle.running(),
                bundle.manifests(),
                bundle.lines(),
                bundle.statements());
    }

    private static ProofBundle flipSignature(ProofBundle bundle, SplittableRandom random) {
        List<LedgerLine> lines = new ArrayList<>(bundle.lines());
        int which = random.nextInt(lines.size());
        LedgerLine line = lines.get(which);
        LedgerLine.Signature seal = line.signature().orElseThrow();
        byte[] bytes = java.util.Base64.getDecoder().decode(seal.value());
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        lines.set(
                which,
                new LedgerLine(
                        line.number(),
                        line.previous(),
                        line.hash(),
                        line.commit(),
                        line.entry(),
                        java.util.Optional.of(new LedgerLine.Signature(
                                seal.key(), java.util.Base64.getEncoder().encodeToString(bytes)))));
        return withLines(bundle, lines);
    }

    /** Where a platform of an index runs, the index is made to list what runs; elsewhere another image runs. */
    private static ProofBundle alterIndex(ProofBundle bundle, SplittableRandom random) {
        ImageDigest running = digest(random);
        return new ProofBundle(
                bundle.application(),
                bundle.environment(),
                bundle.image(),
                running,
                bundle.manifests().stream()
                        .map(text -> text.replace(bundle.running().value(), running.value()))
                        .toList(),
                bundle.lines(),
                bundle.statements());
    }
}
