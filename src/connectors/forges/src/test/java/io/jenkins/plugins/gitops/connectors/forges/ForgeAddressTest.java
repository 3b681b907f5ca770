package io.jenkins.plugins.gitops.connectors.forges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.connectors.forges.ForgeAddress.Kind;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ForgeAddressTest {
    @Test
    void knowsTheForgesOfTheCloudByTheirHosts() {
        assertThat(ForgeAddress.of("https://github.com/team/deploy.git", ""))
                .isEqualTo(new ForgeAddress(Kind.GITHUB, URI.create("https://api.github.com"), "team/deploy"));
        assertThat(ForgeAddress.of("git@gitlab.com:group/sub/deploy.git", ""))
                .isEqualTo(new ForgeAddress(Kind.GITLAB, URI.create("https://gitlab.com"), "group/sub/deploy"));
        assertThat(ForgeAddress.of("ssh://git@bitbucket.org/team/deploy", ""))
                .isEqualTo(new ForgeAddress(Kind.BITBUCKET, URI.create("https://api.bitbucket.org"), "team/deploy"));
    }

    @Test
    void takesTheKindOfServersThatAreSomebodysOwn() {
        assertThat(ForgeAddress.of("http://git.example.com:3000/team/deploy.git", "gitea"))
                .isEqualTo(new ForgeAddress(Kind.GITEA, URI.create("http://git.example.com:3000"), "team/deploy"));
        assertThat(ForgeAddress.of("https://git.example.com/team/deploy", "GitHub")
                        .server())
                .isEqualTo(URI.create("https://git.example.com/api/v3"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> ForgeAddress.of("https://git.example.com/team/deploy.git", ""))
                .hasMessage("Cannot open pull requests at 'git.example.com': it is not known which forge that is;"
                        + " configure one of gitea, github, gitlab, bitbucket");
        assertThatThrownBy(() -> ForgeAddress.of("https://git.example.com/team/deploy.git", "gogs"))
                .hasMessageContaining("the forge 'gogs' is not known");
        assertThatThrownBy(() -> ForgeAddress.of("https://github.com/deploy", ""))
                .hasMessageContaining("the repository's URL has no owner and name");
    }
}
