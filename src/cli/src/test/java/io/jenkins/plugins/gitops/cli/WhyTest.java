package io.jenkins.plugins.gitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.connectors.git.GitLogin;
import io.jenkins.plugins.gitops.connectors.git.GitRepositories;
import io.jenkins.plugins.gitops.connectors.git.GitSettings;
import io.jenkins.plugins.gitops.connectors.git.LedgerKeys;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ContentKey;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.model.TestTotals;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.promotion.Built;
import io.jenkins.plugins.gitops.promotion.Entries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what runs back to its tests, as a person asks for it: gathered from the servers, and checked from a file. */
class WhyTest extends Ground {
    private static final String IN_TOTO = "application/vnd.in-toto+json";

    private KeyPair pair;
    private String image;

    @BeforeEach
    void buildAndPromote() throws GeneralSecurityException, IOException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        environment.put(
                "GITOPS_KEY",
                "controller=" + pem("own", "PRIVATE KEY", pair.getPrivate().getEncoded()));
        pem("trusted", "PUBLIC KEY", pair.getPublic().getEncoded());
        image = image("v1");
        build();
        assertThat(gitops("promote", "dev", "--image", image)).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(gitops("promote", "staging", "--from", "dev", "-a", "shop")).isEqualTo(ExitCode.SUCCEEDED);
    }

    private String pem(String name, String kind, byte[] bytes) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                        folder.resolve(name),
                        "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n")
                .toString();
    }

    private String trust() {
        return "--trust=controller=" + folder.resolve("trusted");
    }

    /** What buildOnce leaves behind: a line in the ledger, and signed statements beside the image. */
    private void build() throws GeneralSecurityException {
        String name = image.replaceFirst("@.*", "");
        ImageDigest digest = new ImageDigest(image.replaceFirst(".*@", ""));
        Receipt receipt = new Receipt(
                new Artifact(Artifact.Kind.IMAGE, name, digest),
                List.of("v1"),
                new CommitId("c".repeat(40)),
                new ContentKey("d".repeat(64)),
                false,
                Optional.of(new TestTotals(12, 0, 1)),
                Optional.empty(),
                Optional.empty(),
                Actor.person("ann"),
                "agent-1",
                Instant.parse("2026-11-21T12:00:00Z"),
                Duration.ofSeconds(20));
        LedgerEntry entry = Entries.of(
                Built.subject(receipt.contentKey()),
                Entries.BUILT,
                LedgerEntry.ANY,
                name,
                receipt.at(),
                new Built(receipt));
        LedgerKeys keys = LedgerKeys.signing("controller", pair.getPrivate(), Map.of());
        try (GitRepositories writer =
                GitRepositories.direct(folder.resolve("writer"), GitSettings.standard(), keys, Clock.systemUTC())) {
            writer.open(server.url("deploy").toString(), GitLogin.none())
                    .land(new Change(
                            new PromotionId("built"),
                            "main",
                            Actor.suite("test"),
                            "built",
                            Map.of(),
                            List.of(),
                            List.of(),
                            List.of(entry),
                            List.of(),
                            false));
        }
        attach(
                digest,
                statement(
                        receipt,
                        "urn:gitops-suite:tests:1",
                        "{\"tests\":"
                                + Codec.encode(receipt.tests().orElseThrow()).text() + "}"));
        attach(
                digest,
                statement(
                        receipt,
                        "https://slsa.dev/provenance/v1",
                        "{\"buildDefinition\":{\"internalParameters\":{\"contentKey\":\"" + "d".repeat(64)
                                + "\"},\"resolvedDependencies\":[{\"digest\":{\"gitCommit\":\"" + "c".repeat(40)
                                + "\"}}]}}"));
    }

    private static String statement(Receipt receipt, String type, String predicate) {
        return "{\"predicate\":" + predicate + ",\"predicateType\":\"" + type
                + "\",\"subject\":[{\"digest\":{\"sha256\":\""
                + receipt.artifact().digest().value().substring(7) + "\"},\"name\":\""
                + receipt.artifact().name() + "\"}]}";
    }

    private void attach(ImageDigest digest, String statement) throws GeneralSecurityException {
        byte[] body = statement.getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(("DSSEv1 " + IN_TOTO.length() + " " + IN_TOTO + " " + body.length + " " + statement)
                .getBytes(StandardCharsets.UTF_8));
        Json envelope = new Json.Obj(Map.of(
                "payloadType", Json.of(IN_TOTO),
                "payload", Json.of(Base64.getEncoder().encodeToString(body)),
                "signatures",
                        new Json.Arr(List.of(new Json.Obj(
                                Map.of("sig", Json.of(Base64.getEncoder().encodeToString(signature.sign()))))))));
        Json bundle = new Json.Obj(Map.of("dsseEnvelope", envelope));
        images().attach(
                        "shop",
                        digest,
                        "application/vnd.dev.sigstore.bundle.v0.3+json",
                        "application/vnd.dev.sigstore.bundle.v0.3+json",
                        bundle.text().getBytes(StandardCharsets.UTF_8),
                        Map.of());
    }

    @Test
    void walksBackToTheTests() {
        assertThat(gitops("why", "staging", "shop", trust())).as(told()).isEqualTo(ExitCode.SUCCEEDED);

        assertThat(answered())
                .contains("proven in dev", "proven in staging", "12 passed, 1 skipped", "built from commit cccc")
                .endsWith("Every link holds.\n");
    }

    @Test
    void noticesThatSomethingElseRuns() {
        assertThat(gitops("why", "staging", "shop", trust(), "--running", "sha256:" + "0".repeat(64)))
                .isEqualTo(ExitCode.FAILED);

        assertThat(answered()).contains("BROKEN  running image", "The chain is broken");
    }

    @Test
    void checksAFileWithoutAnyServer() throws IOException {
        Files.writeString(folder.resolve("order.yaml"), "environments: [{name: dev}, {name: staging, after: [dev]}]\n");
        String file = folder.resolve("proof.json").toString();
        gitops("why", "staging", "shop", trust(), "--write", file);
        server.close();
        registry.close();

        assertThat(gitops(
                        "verify",
                        "--bundle",
                        file,
                        "--config",
                        folder.resolve("order.yaml").toString(),
                        trust()))
                .as(told())
                .isEqualTo(ExitCode.SUCCEEDED);
    }

    @Test
    void believesNobodyWithoutAKey() {
        assertThat(gitops("why", "staging", "shop")).isEqualTo(ExitCode.REFUSED);

        assertThat(told()).isEqualTo("Cannot check a proof: no key is trusted; name at least one public key\n");
    }
}
