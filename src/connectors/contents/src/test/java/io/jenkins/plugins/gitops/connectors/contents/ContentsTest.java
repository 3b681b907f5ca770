package io.jenkins.plugins.gitops.connectors.contents;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers are made by the system's own tar, in each of its formats. */
class ContentsTest {
    private static final ImageDigest DIGEST = new ImageDigest("sha256:" + "a".repeat(64));
    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";

    @TempDir
    private Path folder;

    private final Contents contents = new Contents();

    private void layer(String format, boolean ofBase, Map<String, byte[]> files) throws Exception {
        Path root = Files.createTempDirectory(folder, "layer");
        for (var file : new TreeMap<>(files).entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
        }
        Path tar = folder.resolve(root.getFileName() + ".tar");
        Process process = new ProcessBuilder(
                        "tar", "--format=" + format, "-cf", tar.toString(), "-C", root.toString(), ".")
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(tar));
        }
        contents.layer(LAYER, new ByteArrayInputStream(packed.toByteArray()), ofBase);
    }

    private List<String> purls() {
        Json.Arr components = (Json.Arr) contents.cycloneDx("r.example.com/team/shop", DIGEST)
                .get("components")
                .orElseThrow();
        return components.items().stream()
                .map(item -> (Json.Obj) item)
                .map(item -> item.get("purl").or(() -> item.get("name")).orElseThrow())
                .map(purl -> String.valueOf(purl.plain()))
                .toList();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] jar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] jar(String group, String artifact, String version) throws IOException {
        return jar(Map.of(
                "META-INF/maven/" + group + "/" + artifact + "/pom.properties",
                text("groupId=" + group + "\nartifactId=" + artifact + "\nversion=" + version + "\n")));
    }

    @Test
    void findsMavenCoordinatesAlsoInJarsWithinJars() throws Exception {
        byte[] fat = jar(Map.of(
                "BOOT-INF/lib/lang.jar",
                jar("org.apache.commons", "commons-lang3", "3.20.0"),
                "META-INF/maven/shop/shop/pom.properties",
                text("groupId=shop\nartifactId=shop\nversion=1.2\n")));
        layer("gnu", false, Map.of("app/shop.jar", fat, "app/plain.jar", jar(Map.of("a.txt", text("a")))));
        assertThat(purls())
                .containsExactlyInAnyOrder(
                        "pkg:maven/shop/shop@1.2", "pkg:maven/org.apache.commons/commons-lang3@3.20.0", "plain.jar");
    }

    @Test
    void findsPackagesOfSystemsAndLanguages() throws Exception {
        layer(
                "pax",
                true,
                Map.of(
                        "var/lib/dpkg/status",
                        text("Package: libc6\nVersion: 2.36-9\n\nPackage: zlib1g\nVersion: 1:1.2.13\n"),
                        "lib/apk/db/installed",
                        text("P:musl\nV:1.2.5-r0\n\nP:busybox\nV:1.37\n"),
                        "app/node_modules/@types/node/package.json",
                        text("{\"name\":\"@types/node\",\"version\":\"24.0.0\"}"),
                        "app/node_modules/broken/package.json",
                        text("{"),
                        "usr/lib/python3/requests-2.32.dist-info/METADATA",
                        text("Name: requests\nVersion: 2.32\n\nVersion: none\n"),
                        "etc/motd",
                        text("of the base")));
        assertThat(purls())
                .containsExactly(
                        "pkg:apk/alpine/busybox@1.37",
                        "pkg:apk/alpine/musl@1.2.5-r0",
                        "pkg:deb/debian/libc6@2.36-9",
                        "pkg:deb/debian/zlib1g@1:1.2.13",
                        "pkg:npm/%40types/node@24.0.0",
                        "pkg:pypi/requests@2.32");
    }

    @Test
    void readsLongNamesInEachFormatAndListsFilesByHash() throws Exception {
        String deep = "static/" + "d".repeat(60) + "/" + "e".repeat(60) + "/index.html";
        for (String format : List.of("gnu", "pax", "ustar")) {
            layer(format, false, Map.of(format + "/" + deep, text("hello")));
        }
        assertThat(purls()).containsExactly("gnu/" + deep, "pax/" + deep, "ustar/" + deep);
        assertThat(contents.cycloneDx("shop", DIGEST).text())
                .contains("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    }

    @Test
    void forgetsWhatAnUpperLayerRemoved() throws Exception {
        layer("gnu", false, Map.of("app/old.txt", text("1"), "data/a.txt", text("2"), "data/b/c.txt", text("3")));
        layer("gnu", false, Map.of("app/.wh.old.txt", text(""), "data/.wh..wh..opq", text(""), "data/new", text("4")));
        assertThat(purls()).containsExactly("data/new");
    }

    @Test
    void namesTheBaseAndIsTheSameEachTime() throws Exception {
        contents.base(
                "registry.example.com/base@sha256:" + "b".repeat(64), new ImageDigest("sha256:" + "b".repeat(64)));
        layer("gnu", false, Map.of("a", text("a")));
        Json.Obj once = contents.cycloneDx("r.example.com/team/shop", DIGEST);
        assertThat(once).isEqualTo(contents.cycloneDx("r.example.com/team/shop", DIGEST));
        assertThat(purls()).contains("pkg:oci/base@sha256:" + "b".repeat(64));
        assertThat(once.get("specVersion").orElseThrow()).isEqualTo(Json.of("1.6"));
    }

    @Test
    void leavesUnreadWhatItCannotUnpack() throws Exception {
        contents.layer("application/vnd.oci.image.layer.v1.tar+zstd", new ByteArrayInputStream(new byte[9]), false);
        assertThat(purls()).isEmpty();
    }
}
