package io.jenkins.plugins.gitops.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildOrderTest {
    private static final BuildContext CONTEXT =
            new BuildContext("agent-1", "/home/jenkins/shop", ".", "", "jib", Map.of("VERSION", "1"), List.of("app"));
    private static final ImageRecipe RECIPE = new ImageRecipe(
            "eclipse-temurin:17-jre",
            List.of(new ImageRecipe.Layer("app/shop.jar", "/app", true, false)),
            List.of("java", "-cp", "/app/classes:/app/lib/*", "shop.Main"),
            List.of(),
            Map.of("TZ", "UTC"),
            List.of("8080", "53/udp"),
            "1000",
            "/app");
    private static final BuildOrder ORDER = new BuildOrder(
            CONTEXT,
            "registry.example.com",
            "team/shop",
            "jib",
            Map.of("eclipse-temurin:17-jre", "registry-1.docker.io/library/eclipse-temurin@sha256:" + "b".repeat(64)),
            List.of("linux/amd64", "linux/arm64"),
            Map.of(),
            Optional.of(RECIPE));

    @Test
    void travelsAsText() {
        assertThat(Codec.decode(BuildOrder.class, Json.parse(Codec.encode(ORDER).text())))
                .isEqualTo(ORDER);
        BuiltImage built =
                new BuiltImage(new ImageDigest("sha256:" + "c".repeat(64)), Map.of(), "d".repeat(40), Optional.empty());
        assertThat(Codec.decode(BuiltImage.class, Json.parse(Codec.encode(built).text())))
                .isEqualTo(built);
    }

    @Test
    void refusesAContextOutsideTheWorkspace() {
        for (String path : List.of("/etc", "../other", "a/../../b", "C:\\x")) {
            assertThatThrownBy(() -> new BuildContext("-", "/w", path, "", "", Map.of(), List.of()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("does not lie below the workspace");
        }
    }

    @Test
    void refusesWhatNoImageCanBe() {
        assertThatThrownBy(() -> new BuildOrder(
                        CONTEXT, "r", "app", "jib", Map.of(), List.of("amd64"), Map.of(), Optional.of(RECIPE)))
                .hasMessageContaining("'amd64'");
        assertThatThrownBy(() ->
                        new BuildOrder(CONTEXT, "r", "app", "jib", Map.of(), List.of(), Map.of(), Optional.empty()))
                .hasMessageContaining("no platform");
        assertThatThrownBy(() -> new ImageRecipe.Layer("a", "app", false, false))
                .hasMessageContaining("'app'");
    }

    @Test
    void neverShowsAPassword() {
        assertThat(new RegistryAccess("r.example.com", false, "ada", "s3cret").toString())
                .doesNotContain("s3cret");
    }
}
