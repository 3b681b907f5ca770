package io.jenkins.plugins.gitops.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningImageTest {
    @ParameterizedTest
    @CsvSource({
        "shop,shop",
        "shop:v1,shop",
        "team/shop:v1,team/shop",
        "registry.example/team/shop,team/shop",
        "registry:5000/shop@sha256:abc,shop",
        "registry:5000/team/shop:v1@sha256:abc,team/shop",
        "localhost/shop:v1,shop",
    })
    void aPathIsWhatAMirrorKeeps(String reference, String path) {
        assertThat(RunningImage.path(reference)).isEqualTo(path);
    }
}
