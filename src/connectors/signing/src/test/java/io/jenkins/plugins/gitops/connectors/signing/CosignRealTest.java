package io.jenkins.plugins.gitops.connectors.signing;

import static io.jenkins.plugins.gitops.testkit.stack.Component.REGISTRY;
import static io.jenkins.plugins.gitops.testkit.stack.Component.TOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.connectors.registry.OciRegistry;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.port.Signer;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real cosign accepts what is signed here, and nothing else. */
@RealStack({REGISTRY, TOOLS})
class CosignRealTest {
    private static final String SIGNATURE = "https://sigstore.dev/cosign/sign/v1";
    private static final String PROVENANCE = "https://slsa.dev/provenance/v1";
    private static final String SBOM = "https://cyclonedx.org/bom";
    private static final String CONFIG_TYPE = "application/vnd.oci.image.config.v1+json";

    @TempDir
    private Path folder;

    private Stack stack;
    private String name;
    private String repository;
    private OciRegistry registry;
    private PemSigner signer;

    @BeforeEach
    void begin(Stack given) throws Exception {
        stack = given;
        name = stack.fresh(REGISTRY);
        String host = stack.tell("REGISTRY");
        repository = name.substring(host.length() + 1);
        registry = new OciRegistry(HttpClient.newHttpClient(), RegistrySite.anonymous(host, true), new FakeClock());
        signer = PemSigner.of("release", Keys.pkcs8(Keys.pair("secp256r1")));
        Files.writeString(folder.resolve("release.pub"), signer.publicKey());
        PemSigner other = PemSigner.of("other", Keys.pkcs8(Keys.pair("secp256r1")));
        Files.writeString(folder.resolve("other.pub"), other.publicKey());
    }

    private ImageDigest image(String text) throws Exception {
        byte[] config =
                ("{\"architecture\":\"amd64\",\"os\":\"linux\",\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[]},"
                                + "\"config\":{\"Labels\":{\"is\":\"" + text + "\"}}}")
                        .getBytes(StandardCharsets.UTF_8);
        ImageDigest digest = new ImageDigest("sha256:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(config)));
        registry.upload(repository, digest, new io.jenkins.plugins.gitops.port.ArtifactRegistry.Content() {
            @Override
            public long size() {
                return config.length;
            }

            @Override
            public InputStream from(long offset) {
                return new ByteArrayInputStream(config, (int) offset, config.length - (int) offset);
            }
        });
        String manifest =
                "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"config\":{\"mediaType\":\""
                        + CONFIG_TYPE + "\",\"digest\":\"" + digest.value() + "\",\"size\":" + config.length
                        + "},\"layers\":[]}";
        return registry.put(
                repository, "application/vnd.oci.image.manifest.v1+json", manifest.getBytes(StandardCharsets.UTF_8));
    }

    private void attach(ImageDigest to, ImageDigest about, String predicateType, String predicate) {
        String statement = "{\"_type\":\"https://in-toto.io/Statement/v1\",\"predicate\":" + predicate
                + ",\"predicateType\":\"" + predicateType + "\",\"subject\":[{\"digest\":{\"sha256\":\""
                + about.value().substring(7) + "\"},\"name\":\"" + name + "\"}]}";
        Signer.Seal seal = signer.seal(statement.getBytes(StandardCharsets.UTF_8));
        registry.attach(
                repository,
                to,
                seal.artifactType(),
                seal.artifactType(),
                seal.document(),
                Map.of(
                        "dev.sigstore.bundle.content",
                        "dsse-envelope",
                        "dev.sigstore.bundle.predicateType",
                        predicateType));
    }

    private int cosign(ImageDigest image, String key, String... verb) throws Exception {
        List<String> command = new ArrayList<>(List.of(stack.tell("BIN") + "/cosign"));
        command.addAll(List.of(verb));
        command.addAll(List.of(
                "--key",
                key,
                "--insecure-ignore-tlog=true",
                "--allow-http-registry",
                "--allow-insecure-registry",
                name + "@" + image.value()));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        return process.waitFor();
    }

    private String said() throws Exception {
        return Files.readString(folder.resolve("said"));
    }

    @Test
    void verifiesASignatureOfThisKeyOnly() throws Exception {
        ImageDigest image = image("signed");
        attach(image, image, SIGNATURE, "{}");
        assertThat(cosign(image, "release.pub", "verify")).as(said()).isZero();
        assertThat(cosign(image, "other.pub", "verify")).isNotZero();
        assertThat(cosign(image("unsigned"), "release.pub", "verify")).isNotZero();
    }

    @Test
    void verifiesAttestationsByTheirType() throws Exception {
        ImageDigest image = image("attested");
        attach(
                image,
                image,
                PROVENANCE,
                "{\"buildDefinition\":{\"buildType\":\"urn:gitops-suite:build-once:1\",\"externalParameters\":{}},"
                        + "\"runDetails\":{\"builder\":{\"id\":\"https://ci\"}}}");
        attach(image, image, SBOM, "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1}");
        attach(image, image, "urn:gitops-suite:tests:1", "{\"buildUrl\":\"\"}");
        for (String type : List.of("slsaprovenance1", "cyclonedx", "urn:gitops-suite:tests:1")) {
            assertThat(cosign(image, "release.pub", "verify-attestation", "--type", type))
                    .as(said())
                    .isZero();
            assertThat(cosign(image, "other.pub", "verify-attestation", "--type", type))
                    .isNotZero();
        }
        assertThat(cosign(image, "release.pub", "verify-attestation", "--type", "spdx"))
                .isNotZero();
    }

    @Test
    void takesNoSignatureOfAnotherImage() throws Exception {
        ImageDigest image = image("mine");
        attach(image, image("another"), SIGNATURE, "{}");
        assertThat(cosign(image, "release.pub", "verify")).isNotZero();
    }
}
