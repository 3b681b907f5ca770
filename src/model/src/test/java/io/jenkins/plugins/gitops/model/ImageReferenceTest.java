package io.jenkins.plugins.gitops.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {
    private static final String DIGEST = "sha256:" + "a".repeat(64);

    @ParameterizedTest
    @CsvSource({
        "alpine, registry-1.docker.io/library/alpine, -",
        "alpine:3.22, registry-1.docker.io/library/alpine, 3.22",
        "team/app, registry-1.docker.io/team/app, -",
        "docker.io/alpine, registry-1.docker.io/library/alpine, -",
        "registry.example.com/team/app:v1, registry.example.com/team/app, v1",
        "127.0.0.1:5000/app, 127.0.0.1:5000/app, -",
        "localhost/app:x, localhost/app, x"
    })
    void readsWhatPeopleWrite(String written, String name, String tag) {
        ImageReference read = ImageReference.parse(written);
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.tag().orElse("-")).isEqualTo(tag);
    }

    @Test
    void keepsADigestBesideATag() {
        ImageReference read = ImageReference.parse("ghcr.io/team/app:v1@" + DIGEST);
        assertThat(read.digest()).contains(new ImageDigest(DIGEST));
        assertThat(read.tag()).contains("v1");
        assertThat(read.at(new ImageDigest(DIGEST))).isEqualTo("ghcr.io/team/app@" + DIGEST);
    }

    @Test
    void refusesANameThatNoRegistryTakes() {
        assertThatThrownBy(() -> ImageReference.parse("registry.example.com/Team/App"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'Team/App'");
        assertThatThrownBy(() -> ImageReference.parse("app:a b")).hasMessageContaining("'a b'");
        assertThatThrownBy(() -> ImageReference.parse("app@sha256:12")).hasMessageContaining("sha256:12");
    }
}
