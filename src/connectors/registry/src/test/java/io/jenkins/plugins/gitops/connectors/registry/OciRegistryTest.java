package io.jenkins.plugins.gitops.connectors.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.port.ArtifactRegistry.Content;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import io.jenkins.plugins.gitops.testkit.registry.Registry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OciRegistryTest {
    @TempDir
    private Path folder;

    private Registry server;
    private OciRegistry registry;

    @BeforeEach
    void start() throws IOException {
        server = Registry.start(folder);
        registry = at(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(registry.resolve("team/app", "v1")).isEmpty();
        assertThat(registry.tags("team/app")).isEmpty();
        assertThat(registry.manifest("team/app", Sha256.digest(new byte[1]))).isEmpty();
        assertThat(registry.hasBlob("team/app", Sha256.digest(new byte[1]))).isFalse();
    }

    @Test
    void givesBackWhatWasPushedByDigestAndByTag() {
        ImageDigest image = push("team/app", 20 << 20);
        registry.tag("team/app", image, "dev-latest");
        assertThat(registry.resolve("team/app", "dev-latest")).contains(image);
        assertThat(registry.tags("team/app")).contains("dev-latest");
        assertThat(registry.manifest("team/app", image).orElseThrow().mediaType())
                .isEqualTo(Manifests.IMAGE);
    }

    @Test
    void attachesEvidenceOnceHoweverOftenItIsTried() {
        ImageDigest image = push("team/app", 100);
        byte[] sbom = "{\"bomFormat\":\"CycloneDX\"}".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++)
            registry.attach("team/app", image, "application/vnd.cyclonedx+json", "application/json", sbom, Map.of());
        assertThat(registry.referrers("team/app", image, "application/vnd.cyclonedx+json"))
                .hasSize(1);
        assertThat(registry.referrers("team/app", image, "text/other")).isEmpty();
    }

    @Test
    void copiesByDigestToAnotherRegistry() throws IOException {
        ImageDigest image = push("team/app", 3 << 20);
        try (Registry other = Registry.start(folder.resolve("other"))) {
            OciRegistry to = at(other);
            registry.copy("team/app", image, to, "mirror/app");
            assertThat(to.manifest("mirror/app", image)).isPresent();
            registry.copy("team/app", image, registry, "team/copy");
            assertThat(registry.manifest("team/copy", image)).isPresent();
        }
    }

    @Test
    void refusesToTagWhatIsNotThere() {
        assertThatThrownBy(() -> registry.tag("team/app", Sha256.digest(new byte[3]), "v1"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("has no such digest");
    }

    @Test
    void refusesContentThatIsNotWhatItsDigestSays() {
        assertThatThrownBy(() -> registry.upload("team/app", Sha256.digest(new byte[3]), content(new byte[4])))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("other bytes than the digest says");
    }

    @Test
    void refusesContentThatEndsTooSoon() {
        Content cut = new Content() {
            @Override
            public long size() {
                return 10;
            }

            @Override
            public InputStream from(long offset) {
                return new ByteArrayInputStream(new byte[0]);
            }
        };
        assertThatThrownBy(() -> registry.upload("team/app", Sha256.digest(new byte[10]), cut))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("ends at 0 of 10 bytes");
    }

    @Test
    void saysThatNobodyAnswersAndKeepsTheKindForARetry() {
        server.close();
        assertThatThrownBy(() -> registry.resolve("team/app", "v1"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(FailureKind.UNREACHABLE))
                .hasMessageContaining("did not answer");
    }

    private ImageDigest push(String repository, int size) {
        byte[] layer = new byte[size];
        new Random(7).nextBytes(layer);
        byte[] config = "{}".getBytes(StandardCharsets.UTF_8);
        registry.upload(repository, Sha256.digest(layer), content(layer));
        registry.upload(repository, Sha256.digest(config), content(config));
        String manifest = "{\"schemaVersion\":2,\"mediaType\":\"" + Manifests.IMAGE
                + "\",\"config\":{\"mediaType\":\"a/b\",\"digest\":\""
                + Sha256.digest(config).value() + "\",\"size\":2},\"layers\":[{\"mediaType\":\"a/b\",\"digest\":\""
                + Sha256.digest(layer).value() + "\",\"size\":" + size + "}]}";
        return registry.put(repository, Manifests.IMAGE, manifest.getBytes(StandardCharsets.UTF_8));
    }

    private static OciRegistry at(Registry server) {
        return new OciRegistry(
                HttpClient.newHttpClient(), RegistrySite.anonymous(server.host(), true), new FakeClock());
    }

    static Content content(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream from(long offset) {
                return new ByteArrayInputStream(Arrays.copyOfRange(bytes, (int) offset, bytes.length));
            }
        };
    }
}
