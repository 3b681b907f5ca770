package io.jenkins.plugins.gitops.proof;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ContentKey;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.model.TestTotals;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.Built;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Finished;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** One honest way of an image from its build into an environment, drawn from a seed, and the bundle that tells it. */
final class Story {
    static final List<String> ENVIRONMENTS = List.of("dev", "staging", "production");
    static final Map<String, List<String>> AFTER = Map.of("staging", List.of("dev"), "production", List.of("staging"));

    private static final Instant BEGIN = Instant.parse("2026-11-21T12:00:00Z");

    private final SplittableRandom random;
    private final Notary notary;
    private final String application;
    private long number;

    Story(long seed, Notary notary, String application) {
        this.random = new SplittableRandom(seed);
        this.notary = notary;
        this.application = application;
        this.number = random.nextInt(1, 1000);
    }

    String image() {
        return "registry.example.com/" + application;
    }

    ProofBundle bundle() {
        boolean index = random.nextBoolean();
        ImageDigest platform = new ImageDigest("sha256:" + hex(64));
        String text =
                "{\"manifests\":[{\"digest\":\"" + platform.value() + "\"},{\"digest\":\"sha256:" + hex(64) + "\"}]}";
        ImageDigest digest = index ? new ImageDigest(sha256(text)) : platform;
        Receipt receipt = receipt(digest);
        List<LedgerLine> lines = new ArrayList<>();
        if (random.nextBoolean()) {
            lines.addAll(promotion("dev", release(new ImageDigest("sha256:" + hex(64)))));
        }
        lines.add(line(Built.subject(receipt.contentKey()), Entries.BUILT, "dev", new Built(receipt)));
        int last = random.nextInt(ENVIRONMENTS.size());
        for (int i = 0; i <= last; i++) {
            lines.addAll(promotion(ENVIRONMENTS.get(i), release(digest)));
        }
        return new ProofBundle(
                application,
                ENVIRONMENTS.get(last),
                image(),
                platform,
                index ? List.of(text) : List.of(),
                lines,
                List.of(notary.envelope(provenance(receipt)), notary.envelope(tests(receipt))));
    }

    private Release release(ImageDigest digest) {
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(new Artifact(Artifact.Kind.IMAGE, image(), digest));
        if (random.nextBoolean()) {
            artifacts.add(new Artifact(
                    Artifact.Kind.IMAGE, "registry.example.com/sidecar", new ImageDigest("sha256:" + hex(64))));
        }
        return new Release("r-" + hex(4), artifacts);
    }

    private List<LedgerLine> promotion(String environment, Release release) {
        String id = "p-" + hex(8);
        return List.of(
                line(
                        id,
                        Entries.COMMITTED,
                        environment,
                        new Committed(
                                release,
                                Actor.person("ann"),
                                new PlanHash(hex(64)),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                false,
                                List.of())),
                line(
                        id,
                        Entries.FINISHED,
                        environment,
                        new Finished(
                                release,
                                Optional.of(new CommitId(hex(40))),
                                OutcomeKind.SUCCEEDED,
                                "healthy",
                                List.of(),
                                Duration.ofSeconds(30))));
    }

    private LedgerLine line(String subject, String kind, String environment, Record body) {
        number++;
        LedgerEntry entry = Entries.of(subject, kind, environment, application, BEGIN.plusSeconds(number), body);
        return notary.line(number, entry);
    }

    private Receipt receipt(ImageDigest digest) {
        return new Receipt(
                new Artifact(Artifact.Kind.IMAGE, image(), digest),
                List.of("dev-latest"),
                new CommitId(hex(40)),
                new ContentKey(hex(64)),
                false,
                Optional.of(new TestTotals(random.nextInt(1, 500), 0, random.nextInt(5))),
                Optional.empty(),
                Optional.empty(),
                Actor.person("ann"),
                "agent-1",
                BEGIN,
                Duration.ofSeconds(20));
    }

    static Json.Obj provenance(Receipt receipt) {
        Json.Obj source = new Json.Obj(Map.of(
                "name",
                Json.of("source"),
                "digest",
                new Json.Obj(Map.of("gitCommit", Json.of(receipt.source().value())))));
        Json.Obj definition = new Json.Obj(Map.of(
                "internalParameters",
                new Json.Obj(Map.of("contentKey", Json.of(receipt.contentKey().value()))),
                "resolvedDependencies",
                new Json.Arr(List.of(source))));
        return statement(
                receipt, "https://slsa.dev/provenance/v1", new Json.Obj(Map.of("buildDefinition", definition)));
    }

    static Json.Obj tests(Receipt receipt) {
        return statement(
                receipt,
                "urn:gitops-suite:tests:1",
                new Json.Obj(Map.of("tests", Codec.encode(receipt.tests().orElseThrow()))));
    }

    private static Json.Obj statement(Receipt receipt, String type, Json predicate) {
        Json.Obj subject = new Json.Obj(Map.of(
                "name",
                Json.of(receipt.artifact().name()),
                "digest",
                new Json.Obj(Map.of(
                        "sha256", Json.of(receipt.artifact().digest().value().substring(7))))));
        return new Json.Obj(Map.of(
                "_type",
                Json.of("https://in-toto.io/Statement/v1"),
                "subject",
                new Json.Arr(List.of(subject)),
                "predicateType",
                Json.of(type),
                "predicate",
                predicate));
    }

    private String hex(int digits) {
        byte[] bytes = new byte[digits / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String sha256(String text) {
        return "sha256:" + Sha256.hex(text);
    }
}
