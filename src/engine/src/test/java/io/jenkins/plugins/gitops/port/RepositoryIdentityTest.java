package io.jenkins.plugins.gitops.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryIdentityTest {
    @Test
    void i5_spellingsOfOneUrlAreOneIdentity() {
        List<String> spellings = List.of(
                "https://git.example.org/team/deploy.git",
                "https://git.example.org/team/deploy",
                "HTTPS://ada:secret@GIT.example.org:443//team/deploy.git/",
                "http://git.example.org:80/team/./deploy/",
                "git@git.example.org:team/deploy.git",
                "ssh://git@git.example.org:22/team/deploy",
                "https://git.example.org/team/de%70loy.git",
                " git.example.org:/team/deploy.git ");
        assertThat(spellings.stream().map(RepositoryIdentity::of).distinct())
                .containsExactly(new RepositoryIdentity("git.example.org/team/deploy"));
    }

    @Test
    void i5_otherRepositoriesHaveOtherIdentities() {
        List<String> others = List.of(
                "https://git.example.org/team/deploy",
                "https://git.example.org/team/Deploy",
                "https://git.example.org/other/deploy",
                "https://git.example.org:8443/team/deploy",
                "https://git2.example.org/team/deploy",
                "file:///team/deploy",
                "https://git.example.org/team/deploy.github");
        assertThat(others.stream().map(RepositoryIdentity::of).distinct()).hasSize(others.size());
    }

    @Test
    void aPathAndAFileUrlAreTheSame() {
        assertThat(RepositoryIdentity.of("/srv/git/deploy.git"))
                .isEqualTo(RepositoryIdentity.of("file:///srv/git/deploy"));
        assertThat(RepositoryIdentity.of("/srv/git/deploy.git")).hasToString("file:/srv/git/deploy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "ftp://host/a", "https:///a", "https://ho st/a"})
    void refusesWhatIsNoRepositoryUrl(String url) {
        assertThatThrownBy(() -> RepositoryIdentity.of(url))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Cannot take a repository URL: found '" + url + "'; ");
    }

    @Test
    void i22_aRefusalDoesNotRepeatThePassword() {
        assertThatThrownBy(() -> RepositoryIdentity.of("ftp://ada:secret@host/a"))
                .hasMessageNotContaining("secret")
                .hasMessageContaining("'ftp://host/a'");
    }
}
