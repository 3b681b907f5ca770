package io.jenkins.plugins.gitops.connectors.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.connectors.registry.OciRegistry;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import io.jenkins.plugins.gitops.testkit.registry.Registry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts as builders leave them, against a registry that holds every manifest against the blobs it names. */
class LayoutTest {
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String TEAM = "team/shop";

    @TempDir
    private Path folder;

    private Registry server;
    private OciRegistry registry;

    @BeforeEach
    void start() throws IOException {
        server = Registry.start(folder.resolve("registry"));
        registry = new OciRegistry(
                HttpClient.newHttpClient(), RegistrySite.anonymous(server.host(), true), new FakeClock());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void pushesAnImageUnderItsDigestAndUnderNoTag() throws Exception {
        Path left = image("amd64");
        Layout layout = Layout.of(left);
        layout.push(registry, TEAM);
        assertThat(registry.manifest(TEAM, layout.digest()).orElseThrow().mediaType())
                .isEqualTo(MANIFEST);
        assertThat(registry.tags(TEAM)).isEmpty();
        assertThat(layout.platforms("linux/amd64")).isEqualTo(Map.of("linux/amd64", layout.digest()));
    }

    @Test
    void takesTheSameImageOutOfATar() throws Exception {
        Path left = image("amd64");
        Path tar = folder.resolve("image.tar");
        pack(left, tar);
        Layout layout = Layout.of(tar, folder.resolve("unpacked"));
        layout.push(registry, TEAM);
        assertThat(layout.digest()).isEqualTo(Layout.of(left).digest());
        assertThat(registry.manifest(TEAM, layout.digest())).isPresent();
    }

    @Test
    void makesOneIndexOfAnImageForEachPlatform() throws Exception {
        Map<String, Layout> each = new TreeMap<>(Map.of(
                "linux/amd64", Layout.of(image("amd64")),
                "linux/arm64", Layout.of(image("arm64"))));
        for (Layout one : each.values()) one.push(registry, TEAM);
        ImageDigest index = Layout.index(each, registry, TEAM);
        String written = registry.manifest(TEAM, index).orElseThrow().json().text();
        assertThat(written)
                .contains("\"architecture\":\"amd64\"", "\"architecture\":\"arm64\"")
                .contains(each.get("linux/arm64").digest().value());
    }

    @Test
    void pushesAnIndexWithTheImagesItHoldsAndTellsTheirPlatforms() throws Exception {
        Path left = index("amd64", "arm64");
        Layout layout = Layout.of(left);
        layout.push(registry, TEAM);
        Map<String, ImageDigest> platforms = layout.platforms("unused");
        assertThat(platforms).containsOnlyKeys("linux/amd64", "linux/arm64");
        assertThat(platforms.values())
                .allSatisfy(
                        digest -> assertThat(registry.manifest(TEAM, digest)).isPresent());
    }

    @Test
    void readsTheLayersFromBelowAndPassesOverTheFilesOfTheBase() throws Exception {
        Contents contents = new Contents();
        Layout.of(index("amd64", "arm64")).read(contents, layer -> layer.place() == 0 && layer.of() == 2);
        assertThat(contents.cycloneDx("shop", new ImageDigest("sha256:" + "c".repeat(64)))
                        .text())
                .contains("upper-amd64.txt")
                .doesNotContain("lower-amd64.txt", "arm64.txt");
    }

    @Test
    void leavesTheListOfContentsBesideTheImage() throws Exception {
        Layout layout = Layout.of(image("amd64"));
        layout.push(registry, TEAM);
        Contents contents = new Contents();
        layout.read(contents, layer -> false);
        ImageDigest list = contents.push(registry, TEAM, server.host() + "/" + TEAM, layout.digest());
        assertThat(new String(registry.blob(TEAM, list).orElseThrow(), StandardCharsets.UTF_8))
                .contains("CycloneDX", "lower-amd64.txt", "upper-amd64.txt");
    }

    @Test
    void refusesALayoutOfSeveralImages() throws Exception {
        Path left = image("amd64");
        Files.writeString(
                left.resolve("index.json"),
                Json.of(Map.of("manifests", List.of())).text());
        assertThatThrownBy(() -> Layout.of(left)).hasMessageContaining("it holds 0 images; build one");
    }

    @Test
    void refusesATarThatEndsWithinABlob() throws Exception {
        Path tar = folder.resolve("image.tar");
        pack(image("amd64"), tar);
        byte[] whole = Files.readAllBytes(tar);
        int within = new String(whole, StandardCharsets.ISO_8859_1).indexOf("upper-amd64.txt") + 40;
        Files.write(tar, java.util.Arrays.copyOf(whole, within));
        assertThatThrownBy(() -> Layout.of(tar, folder.resolve("unpacked")))
                .hasMessageContaining("ends within a file; get it again");
    }

    @Test
    void leavesNoWorkbenchBehind() throws Exception {
        Path root;
        try (Workbench bench = Workbench.open()) {
            root = bench.root();
            Files.writeString(bench.fresh("build").resolve("left.txt"), "left");
        }
        assertThat(root).doesNotExist();
    }

    /** An image of two layers with one file each. */
    private Path image(String architecture) throws Exception {
        Path left = Files.createTempDirectory(folder, "layout");
        only(left, manifest(left, architecture), MANIFEST);
        return left;
    }

    private Path index(String... architectures) throws Exception {
        Path left = Files.createTempDirectory(folder, "layout");
        List<Map<String, Object>> children = new java.util.ArrayList<>();
        for (String architecture : architectures) {
            Map<String, Object> child = new TreeMap<>(manifest(left, architecture));
            child.put("platform", Map.of("os", "linux", "architecture", architecture));
            children.add(child);
        }
        byte[] index = bytes(Map.of("schemaVersion", 2, "mediaType", INDEX, "manifests", children));
        only(left, blob(left, index, INDEX), INDEX);
        return left;
    }

    private static void only(Path left, Map<String, Object> root, String mediaType) throws IOException {
        Map<String, Object> descriptor = new TreeMap<>(root);
        descriptor.put("mediaType", mediaType);
        Files.write(left.resolve("index.json"), bytes(Map.of("schemaVersion", 2, "manifests", List.of(descriptor))));
    }

    private Map<String, Object> manifest(Path left, String architecture) throws Exception {
        Map<String, Object> config = blob(
                left,
                bytes(Map.of("os", "linux", "architecture", architecture)),
                "application/vnd.oci.image.config.v1+json");
        List<Map<String, Object>> layers =
                List.of(layer(left, "lower-" + architecture), layer(left, "upper-" + architecture));
        byte[] manifest = bytes(Map.of("schemaVersion", 2, "mediaType", MANIFEST, "config", config, "layers", layers));
        return blob(left, manifest, MANIFEST);
    }

    private Map<String, Object> layer(Path left, String name) throws Exception {
        Path files = Files.createTempDirectory(folder, "files");
        Files.writeString(files.resolve(name + ".txt"), name);
        Path tar = Files.createTempFile(folder, "layer", ".tar");
        pack(files, tar);
        return blob(left, Files.readAllBytes(tar), "application/vnd.oci.image.layer.v1.tar");
    }

    private static Map<String, Object> blob(Path left, byte[] bytes, String mediaType) throws IOException {
        String hex = sha256(bytes);
        Path blobs = Files.createDirectories(left.resolve("blobs/sha256"));
        Files.write(blobs.resolve(hex), bytes);
        return Map.of("mediaType", mediaType, "digest", "sha256:" + hex, "size", bytes.length);
    }

    private static void pack(Path from, Path tar) throws Exception {
        Process process = new ProcessBuilder("tar", "-cf", tar.toString(), "-C", from.toString(), ".")
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static byte[] bytes(Map<String, Object> json) {
        return Json.of(json).text().getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
