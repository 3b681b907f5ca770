package io.jenkins.plugins.gitops.connectors.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.connectors.registry.OciRegistry;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.port.Signer;
import io.jenkins.plugins.gitops.port.Statement;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import io.jenkins.plugins.gitops.testkit.registry.Registry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachedStatementsTest {
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";

    @TempDir
    private Path folder;

    private Registry server;
    private OciRegistry registry;
    private ImageDigest image;
    private PemSigner signer;

    @BeforeEach
    void start() throws Exception {
        server = Registry.start(folder);
        registry = new OciRegistry(
                HttpClient.newHttpClient(), RegistrySite.anonymous(server.host(), true), new FakeClock());
        image = registry.put("team/shop", MANIFEST, "{\"layers\":[]}".getBytes(StandardCharsets.UTF_8));
        signer = PemSigner.of("release", Keys.pkcs8(Keys.pair("secp256r1")));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static byte[] provenance(ImageDigest about) {
        return ("{\"predicateType\":\"https://slsa.dev/provenance/v1\",\"subject\":[{\"digest\":{\"sha256\":\""
                        + about.value().substring(7)
                        + "\"}}],\"predicate\":{\"runDetails\":{\"builder\":{\"id\":\"https://ci\"},\"metadata\":{\"finishedOn\":\"2026-01-05T09:00:00Z\"}}}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void attach(String type, byte[] document) {
        registry.attach("team/shop", image, type, type, document, Map.of());
    }

    private void seal(PemSigner key, byte[] statement) {
        Signer.Seal seal = key.seal(statement);
        attach(seal.artifactType(), seal.document());
    }

    private List<Statement> found() {
        Artifact artifact = new Artifact(Artifact.Kind.IMAGE, server.host() + "/team/shop", image);
        return new AttachedStatements(
                        address -> registry, TrustedKeys.of(Map.of("release", signer.publicKey())), Runnable::run)
                .about(artifact)
                .toCompletableFuture()
                .join();
    }

    @Test
    void tellsWhoSignedWhat() {
        seal(signer, provenance(image));
        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.type()).isEqualTo("https://slsa.dev/provenance/v1");
            assertThat(one.signedBy()).contains("release");
            assertThat(one.builder()).contains("https://ci");
            assertThat(one.at()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
            assertThat(one.subjects()).containsExactly(image);
            assertThat(one.doubt()).isEmpty();
            assertThat(one.predicate().get("runDetails")).isPresent();
        });
    }

    @Test
    void neverCallsSignedWhatIsNot() throws Exception {
        ImageDigest other = registry.put("team/shop", MANIFEST, "{\"layers\":[ ]}".getBytes(StandardCharsets.UTF_8));
        attach("application/vnd.in-toto+json", provenance(image));
        seal(PemSigner.of("mine", Keys.pkcs8(Keys.pair("secp256r1"))), provenance(image));
        seal(signer, provenance(other));
        attach(Envelope.BUNDLE, "{}".getBytes(StandardCharsets.UTF_8));
        attach("application/vnd.cyclonedx+json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(found())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.signedBy()).isEmpty());
        assertThat(found())
                .extracting(Statement::doubt)
                .containsExactlyInAnyOrder(
                        "nobody has signed it",
                        "no trusted key signed it",
                        "it is about something else",
                        "Cannot open a bundle: it holds no envelope of an in-toto statement; sign a statement");
    }
}
