package io.jenkins.plugins.gitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The whole way from the command line: a real Git server, a real registry protocol, no Jenkins. */
class PromotionsTest extends Ground {
    @Test
    void showsThePlanAndTouchesNothing() {
        String image = image("v1");
        CommitId before = head();

        assertThat(gitops("plan", "dev", "--image", image)).isEqualTo(ExitCode.SUCCEEDED);

        assertThat(answered())
                .contains("+++ b/dev/shop/kustomization.yaml", "+  digest: " + image.replaceFirst(".*@", ""))
                .contains("Plan ")
                .contains("commit 1 changed value to 'main'");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void promotesATagByItsDigestAndKeepsEveryOtherByte() {
        String digest = image("v1").replaceFirst(".*@", "");

        assertThat(gitops("promote", "dev", "--image", registry.host() + "/shop:v1"))
                .as(side.toString(StandardCharsets.UTF_8))
                .isEqualTo(ExitCode.SUCCEEDED);

        assertThat(file("dev/shop/kustomization.yaml"))
                .startsWith("resources: [app.yaml] # ours\n")
                .contains("digest: " + digest);
        assertThat(answered()).startsWith("SUCCEEDED: ");
        assertThat(images().resolve("shop", "dev-latest")).contains(new ImageDigest(digest));
    }

    @Test
    void takesWhatIsProvenElsewhereAndRollsItBack() {
        gitops("promote", "dev", "--image", image("v1"));
        assertThat(gitops("promote", "staging", "--from", "dev", "-a", "shop")).isEqualTo(ExitCode.SUCCEEDED);
        String first = file("staging/shop/kustomization.yaml");
        gitops("promote", "dev", "--image", image("v2"));
        assertThat(gitops("promote", "staging", "--from", "dev", "-a", "shop")).isEqualTo(ExitCode.SUCCEEDED);

        assertThat(gitops("rollback", "staging", "shop", "--reason", "it smells"))
                .as(side.toString(StandardCharsets.UTF_8))
                .isEqualTo(ExitCode.SUCCEEDED);

        assertThat(file("staging/shop/kustomization.yaml")).isEqualTo(first);
        assertThat(gitops("promote", "staging", "--from", "dev", "-a", "shop")).isEqualTo(ExitCode.FAILED);
        assertThat(answered()).contains("quarantined by ann");
        assertThat(gitops("history", "staging", "shop")).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(answered()).contains("committed", "finished");
    }

    @Test
    void goesOnWithARunInsteadOfDoingItTwice() {
        String image = image("v1");
        gitops("promote", "dev", "--image", image, "--id", "once");
        CommitId head = head();

        assertThat(gitops("promote", "dev", "--image", image, "--id", "once", "-o", "json"))
                .isEqualTo(ExitCode.SUCCEEDED);

        assertThat(head()).isEqualTo(head);
        assertThat(Json.parseObject(answered()).get("kind")).contains(Json.of("SUCCEEDED"));
    }

    @Test
    void deploysLikeADeployScript() {
        image("v1");
        image("v2");
        String name = registry.host() + "/shop";

        assertThat(gitops("deploy", "-e", "dev", "-t", "v1", "--image", name)).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(gitops("deploy", "-e", "dev", "-t", "v2", "--image", name, "--dry-run"))
                .isEqualTo(ExitCode.SUCCEEDED);
        assertThat(answered()).contains("Way back: promotion ");
        assertThat(gitops("deploy", "-e", "dev", "-t", "v2", "--image", name)).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(gitops("deploy", "-e", "dev", "--rollback", "--image", name)).isEqualTo(ExitCode.SUCCEEDED);
    }

    @Test
    void refusesATagThatIsNotThere() {
        assertThat(gitops("promote", "dev", "--image", registry.host() + "/shop:v9"))
                .isEqualTo(ExitCode.REFUSED);

        assertThat(side.toString(StandardCharsets.UTF_8))
                .contains("the registry has no tag 'v9'; push it, or name another");
    }

    @Test
    void breaksNoGlassWithoutAKey() {
        assertThat(gitops("promote", "dev", "--image", image("v1"), "--break-glass", "fire"))
                .isEqualTo(ExitCode.REFUSED);

        assertThat(side.toString(StandardCharsets.UTF_8)).contains("there is no key to sign it with");
    }
}
