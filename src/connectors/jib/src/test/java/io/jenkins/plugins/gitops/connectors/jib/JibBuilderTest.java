package io.jenkins.plugins.gitops.connectors.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.connectors.registry.OciRegistry;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.BuildContext;
import io.jenkins.plugins.gitops.port.BuildOrder;
import io.jenkins.plugins.gitops.port.BuiltImage;
import io.jenkins.plugins.gitops.port.ImageRecipe;
import io.jenkins.plugins.gitops.port.RegistryAccess;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import io.jenkins.plugins.gitops.testkit.registry.Registry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JibBuilderTest {
    @TempDir
    private Path folder;

    private Path workspace;
    private Registry server;
    private PlainDoor door;
    private OciRegistry registry;
    private int caches;

    @BeforeEach
    void start() throws IOException {
        server = Registry.start(folder.resolve("registry"));
        door = new PlainDoor(server.url().getPort());
        registry = open(RegistryAccess.anonymous(door.host(), true));
        workspace = Files.createDirectories(folder.resolve("workspace"));
        Files.createDirectories(workspace.resolve("static/css"));
        Files.writeString(workspace.resolve("static/index.html"), "<h1>shop</h1>");
        Files.writeString(workspace.resolve("static/css/a.css"), "h1 {}");
        jar(workspace.resolve("shop.jar"));
    }

    @AfterEach
    void stop() throws IOException {
        door.close();
        server.close();
    }

    private static OciRegistry open(RegistryAccess access) {
        return new OciRegistry(
                HttpClient.newHttpClient(),
                RegistrySite.anonymous(access.address(), access.plainHttp()),
                new FakeClock());
    }

    private static void jar(Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("BOOT-INF/classes/shop/Main.class", "BOOT-INF/lib/lang.jar")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("META-INF/maven/shop/shop/pom.properties"));
            zip.write("groupId=shop\nartifactId=shop\nversion=1.0\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ImageRecipe recipe(String base, ImageRecipe.Layer... layers) {
        return new ImageRecipe(
                base,
                List.of(layers),
                List.of("java", "-jar", "/app/shop.jar"),
                List.of("--port", "8080"),
                Map.of("TZ", "UTC"),
                List.of("8080", "53/udp"),
                "1000",
                "/app");
    }

    private static ImageRecipe.Layer layer(String from, String into) {
        return new ImageRecipe.Layer(from, into, false, false);
    }

    private BuiltImage build(ImageRecipe recipe, Map<String, String> bases, String... platforms) {
        BuildOrder order = new BuildOrder(
                new BuildContext("-", workspace.toString(), ".", "", "jib", Map.of(), List.of()),
                door.host(),
                "team/shop",
                "jib",
                bases,
                List.of(platforms),
                Map.of("team", "shop"),
                Optional.of(recipe));
        // a cache of its own for each: nothing is equal only because it was kept
        JibBuilder builder = new JibBuilder(folder.resolve("cache-" + caches++), JibBuilderTest::open);
        return builder.build(order, List.of(RegistryAccess.anonymous(door.host(), true)));
    }

    private Json.Obj json(ImageDigest blob) {
        byte[] bytes = registry.blob("team/shop", blob).orElseThrow();
        return Json.parseObject(new String(bytes, StandardCharsets.UTF_8));
    }

    private Json.Obj config(ImageDigest image) {
        Json.Obj manifest = registry.manifest("team/shop", image).orElseThrow().json();
        Json.Obj config = (Json.Obj) manifest.get("config").orElseThrow();
        return json(new ImageDigest(
                String.valueOf(config.get("digest").orElseThrow().plain())));
    }

    @Test
    void givesTheSameDigestForTheSameFiles() throws IOException {
        ImageRecipe recipe = recipe(
                "scratch",
                new ImageRecipe.Layer("shop.jar", "/app", true, false),
                layer("static", "/srv"),
                layer("shop.jar", "/app/shop.jar"));
        BuiltImage first = build(recipe, Map.of(), "linux/amd64", "linux/arm64");
        Files.setLastModifiedTime(
                workspace.resolve("static/index.html"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        BuiltImage second = build(recipe, Map.of(), "linux/amd64", "linux/arm64");
        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(second.contents()).isEqualTo(first.contents());
        Files.writeString(workspace.resolve("static/index.html"), "<h1>other</h1>");
        assertThat(build(recipe, Map.of(), "linux/amd64", "linux/arm64").digest())
                .isNotEqualTo(first.digest());
    }

    @Test
    void pushesWithoutATag() {
        BuiltImage built = build(recipe("scratch", layer("static", "/srv")), Map.of(), "linux/amd64");
        assertThat(registry.manifest("team/shop", built.digest())).isPresent();
        assertThat(registry.tags("team/shop")).isEmpty();
    }

    @Test
    void makesAnIndexOfAllPlatforms() {
        BuiltImage built = build(recipe("scratch", layer("static", "/srv")), Map.of(), "linux/amd64", "linux/arm64");
        assertThat(built.platforms()).containsOnlyKeys("linux/amd64", "linux/arm64");
        assertThat(built.platforms().values()).doesNotHaveDuplicates().doesNotContain(built.digest());
        assertThat(config(built.platforms().get("linux/arm64")).get("architecture"))
                .contains(Json.of("arm64"));
    }

    @Test
    void putsTheRecipeIntoTheConfiguration() {
        BuiltImage built = build(recipe("scratch", layer("static", "/srv")), Map.of(), "linux/amd64");
        assertThat(((Json.Obj) config(built.digest()).get("config").orElseThrow()).text())
                .contains(
                        "\"Cmd\":[\"--port\",\"8080\"]",
                        "\"Entrypoint\":[\"java\",\"-jar\",\"/app/shop.jar\"]",
                        "\"Env\":[\"TZ=UTC\"]",
                        "\"53/udp\":{}",
                        "\"8080/tcp\":{}",
                        "\"Labels\":{\"team\":\"shop\"}",
                        "\"User\":\"1000\"",
                        "\"WorkingDir\":\"/app\"");
    }

    @Test
    void listsWhatIsInIt() {
        BuiltImage built =
                build(recipe("scratch", layer("shop.jar", "/app/"), layer("static", "/srv")), Map.of(), "linux/amd64");
        assertThat(json(built.contents().orElseThrow()).text())
                .contains("pkg:maven/shop/shop@1.0", "app/shop.jar", "srv/index.html", "srv/css/a.css");
    }

    @Test
    void standsOnABaseFromARegistry() {
        BuiltImage base = build(recipe("scratch", layer("static", "/base")), Map.of(), "linux/amd64", "linux/arm64");
        String written = door.host() + "/team/shop:17";
        registry.tag("team/shop", base.digest(), "17");
        BuiltImage built = build(
                recipe(written, layer("shop.jar", "/app/shop.jar")),
                Map.of(written, ImageReference.parse(written).at(base.digest())),
                "linux/arm64");
        assertThat(config(built.digest()).text()).contains("\"architecture\":\"arm64\"");
        assertThat(json(built.contents().orElseThrow()).text())
                .contains("pkg:oci/shop@" + base.digest().value())
                .doesNotContain("base/index.html");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> build(recipe("scratch", layer("target/shop.jar", "/app/")), Map.of(), "linux/amd64"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Cannot put 'target/shop.jar' into an image")
                .hasMessageContaining("build it before the image");
    }

    @Test
    void givesNothingAwayThatALinkNamesOutsideOfTheContext() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
        Files.createSymbolicLink(workspace.resolve("static/link"), secret);
        assertThatThrownBy(() -> build(recipe("scratch", layer("static", "/srv")), Map.of(), "linux/amd64"))
                .hasMessageContaining("outside of the context");
    }

    @Test
    void refusesAJarThatLeadsOutOfItself() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workspace.resolve("evil.jar")))) {
            zip.putNextEntry(new ZipEntry("../../evil.txt"));
        }
        assertThatThrownBy(() -> build(
                        recipe("scratch", new ImageRecipe.Layer("evil.jar", "/app", true, false)),
                        Map.of(),
                        "linux/amd64"))
                .hasMessageContaining("leads out of it");
    }
}
