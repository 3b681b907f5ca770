package io.jenkins.plugins.gitops.connectors.builders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.connectors.registry.OciRegistry;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.port.BuildContext;
import io.jenkins.plugins.gitops.port.BuildOrder;
import io.jenkins.plugins.gitops.port.BuiltImage;
import io.jenkins.plugins.gitops.port.RegistryAccess;
import io.jenkins.plugins.gitops.port.SourceState;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import io.jenkins.plugins.gitops.testkit.registry.Registry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The builders are small scripts that write down what they are told, and leave a layout where they are told to. */
class CommandBuilderTest {
    private static final String BASE = "registry.example.com/base:1";
    private static final String PINNED = "registry.example.com/base@sha256:" + "b".repeat(64);
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";

    @TempDir
    private Path folder;

    private Path workspace;
    private Path bin;
    private Registry server;
    private OciRegistry registry;
    private ImageDigest image;

    @BeforeEach
    void start() throws Exception {
        server = Registry.start(folder.resolve("registry"));
        registry = open(RegistryAccess.anonymous(server.host(), true));
        workspace = Files.createDirectories(folder.resolve("workspace"));
        Files.createDirectories(workspace.resolve(".git"));
        Files.writeString(workspace.resolve(".git/HEAD"), "1".repeat(40));
        Files.write(workspace.resolve("Dockerfile"), List.of("FROM " + BASE, "COPY app /app"));
        Files.writeString(workspace.resolve("app"), "app");
        bin = Files.createDirectories(folder.resolve("bin"));
        layout();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static OciRegistry open(RegistryAccess access) {
        return new OciRegistry(
                HttpClient.newHttpClient(),
                RegistrySite.anonymous(access.address(), access.plainHttp()),
                new FakeClock());
    }

    private String blob(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hex =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Files.write(
                Files.createDirectories(folder.resolve("layout/blobs/sha256")).resolve(hex), bytes);
        return "\"digest\":\"sha256:" + hex + "\",\"size\":" + bytes.length;
    }

    private void layout() throws Exception {
        String config = blob("{\"architecture\":\"amd64\",\"os\":\"linux\"}");
        String descriptor = blob("{\"schemaVersion\":2,\"mediaType\":\"" + MANIFEST
                + "\",\"config\":{\"mediaType\":\"c/d\"," + config + "},\"layers\":[]}");
        Files.writeString(
                folder.resolve("layout/index.json"),
                "{\"manifests\":[{\"mediaType\":\"" + MANIFEST + "\"," + descriptor + "}]}");
        image = new ImageDigest(descriptor.substring(10, 10 + 71));
    }

    /** A program that answers its version, and copies the layout to where its last arguments say. */
    private void program(String name) throws IOException {
        Path script = bin.resolve(name);
        Files.write(
                script,
                List.of(
                        "#!/bin/sh",
                        "echo \"$(basename $0) $*\" >> '" + folder.resolve("told") + "'",
                        "case \"$*\" in",
                        "  --version|version|'buildx version') echo \"" + name
                                + " version v1.41.5-dev (abc)\"; exit 0;;",
                        "  *fail=yes*) echo 'step 3 of 7'; echo 'no space left'; exit 9;;",
                        "esac",
                        "[ -n \"$REGISTRY_AUTH_FILE\" ] && cat \"$REGISTRY_AUTH_FILE\" >> '" + folder.resolve("logins")
                                + "'",
                        "prev=",
                        "for a in \"$@\"; do",
                        "  case \"$a\" in",
                        "    oci:*) d=${a#oci:}; cp -r '" + folder.resolve("layout") + "' \"${d%:image}\";;",
                        "    type=oci,dest=*) tar -cf \"${a#type=oci,dest=}\" -C '" + folder.resolve("layout")
                                + "' .;;",
                        "    */Dockerfile) cat \"$a\" >> '" + folder.resolve("files") + "';;",
                        "    dockerfile=*) cat \"${a#dockerfile=}/Dockerfile\" >> '" + folder.resolve("files") + "';;",
                        "  esac",
                        "  [ \"$prev\" = --oci-layout-path ] && cp -r '" + folder.resolve("layout") + "' \"$a\"",
                        "  prev=$a",
                        "done",
                        "exit 0"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private LocalBuildSite site() {
        return new LocalBuildSite(
                CommandBuilder.all(bin.toString(), CommandBuilderTest::open),
                address -> address.equals(server.host())
                        ? new RegistryAccess(address, true, "pusher", "s3cret")
                        : new RegistryAccess(address, false, "puller", "pulled"),
                Runnable::run);
    }

    private BuildContext context(String builder, Map<String, String> arguments) {
        return new BuildContext("agent-1", workspace.toString(), ".", "Dockerfile", builder, arguments, List.of());
    }

    private BuiltImage build(String builder, Map<String, String> arguments) {
        LocalBuildSite site = site();
        BuildContext context = context(builder, arguments);
        SourceState state = site.state(context).toCompletableFuture().join();
        BuildOrder order = new BuildOrder(
                context,
                server.host(),
                "team/shop",
                state.builder(),
                Map.of(BASE, PINNED),
                List.of("linux/amd64"),
                Map.of("team", "shop"),
                Optional.empty());
        return site.build(order).toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource({"buildah, buildah", "podman, podman", "buildx, docker", "buildkit, buildctl", "kaniko, executor"})
    void hasEachToolBuildAndPushesWithoutATag(String builder, String program) throws IOException {
        program(program);
        BuiltImage built = build(builder, Map.of("VERSION", "1.4"));
        assertThat(built.digest()).isEqualTo(image);
        assertThat(built.platforms()).isEqualTo(Map.of("linux/amd64", image));
        assertThat(registry.manifest("team/shop", image)).isPresent();
        assertThat(registry.tags("team/shop")).isEmpty();
        assertThat(registry.blob("team/shop", built.contents().orElseThrow()).orElseThrow())
                .asString()
                .contains("CycloneDX", "pkg:oci/base@sha256:bbb");
        assertThat(Files.readString(folder.resolve("told"))).contains("VERSION=1.4", "linux/amd64", "team=shop");
        assertThat(Files.readString(folder.resolve("files")))
                .contains("FROM " + PINNED)
                .doesNotContain(BASE);
    }

    @Test
    void tellsWhatItWouldBuildFrom() throws IOException {
        program("buildah");
        SourceState state =
                site().state(context("", Map.of())).toCompletableFuture().join();
        assertThat(state.builder()).isEqualTo("buildah");
        assertThat(state.version()).isEqualTo("1.41.5");
        assertThat(state.bases()).containsExactly(BASE);
        assertThat(state.commit().value()).isEqualTo("1".repeat(40));
    }

    @Test
    void theProgramGetsNoLoginButThoseOfItsBases() throws IOException {
        program("buildah");
        build("buildah", Map.of());
        assertThat(Files.readString(folder.resolve("logins")))
                .contains("registry.example.com")
                .doesNotContain(server.host());
    }

    @Test
    void takesAProgramByItsPath() throws IOException {
        program("podman");
        program("buildah");
        assertThat(build(bin.resolve("podman").toString(), Map.of()).digest()).isEqualTo(image);
        assertThat(Files.readString(folder.resolve("told")))
                .contains("podman build")
                .doesNotContain("buildah build");
    }

    @Test
    void saysWhatItLookedForAndHowToNameOne() {
        assertThatThrownBy(() -> build("", Map.of()))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith(
                        "Cannot find a builder on 'agent-1': looked for buildx ('docker' on PATH '" + bin)
                .hasMessageContaining("kaniko ('executor'")
                .hasMessageEndingWith("install one of them there, or name a program by its path in 'builder'");
    }

    @Test
    void showsTheLastWordsOfABuildThatFails() throws IOException {
        program("buildah");
        assertThatThrownBy(() -> build("buildah", Map.of("fail", "yes")))
                .cause()
                .hasMessageContaining("it ended with 9 and said last: step 3 of 7 | no space left");
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        program("buildah");
        Files.delete(workspace.resolve("Dockerfile"));
        assertThatThrownBy(() -> build("buildah", Map.of())).cause().hasMessageContaining("there is no build file");
    }
}
