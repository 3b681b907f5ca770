package io.jenkins.plugins.gitops.operation.buildonce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.BuildContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildOnceRequestTest {
    private static BuildOnceRequest request(String image, String buildFile, String version, String branch) {
        return new BuildOnceRequest(
                image,
                new BuildContext("-", "/w", ".", buildFile, "", Map.of(), List.of()),
                Optional.empty(),
                List.of(),
                new EnvironmentName("dev"),
                Optional.of(version),
                Optional.of(branch),
                Map.of(),
                BuildOnceRequest.Facts.none("here"),
                "",
                "ledger",
                Actor.person("ada"),
                Duration.ofHours(1));
    }

    @Test
    void buildsForOnePlatformWhereNoneIsNamed() {
        BuildOnceRequest request = request("r.example.com/app", "Dockerfile", "v1.0.0-rc.1", "feature/a b");
        assertThat(request.platforms()).containsExactly("linux/amd64");
        assertThat(request.version()).contains("1.0.0-rc.1");
        assertThat(request.branch()).contains("feature-a-b");
    }

    @Test
    void refusesATagInTheName() {
        assertThatThrownBy(() -> request("r.example.com/app:v1", "Dockerfile", "1.0.0", "main"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Cannot build image 'r.example.com/app:v1': its name has a tag or a digest; leave it out:"
                        + " tags follow from environment, commit and time, and the digest from the content");
    }

    @Test
    void refusesWhatIsNoVersionAndWhatTellsNotWhatGoesIn() {
        assertThatThrownBy(() -> request("r.example.com/app", "Dockerfile", "1.0", "main"))
                .hasMessageContaining("'1.0'");
        assertThatThrownBy(() -> request("r.example.com/app", "", "1.0.0", "main"))
                .hasMessageContaining("neither a build file nor a recipe is named");
    }

    @Test
    void refusesACoverageThatIsNoShare() {
        assertThatThrownBy(() ->
                        new BuildOnceRequest.Facts(Optional.empty(), Optional.of(Double.NaN), Map.of(), "", "here"))
                .hasMessageContaining("NaN");
    }
}
