package io.jenkins.plugins.gitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.connectors.git.GitLogin;
import io.jenkins.plugins.gitops.connectors.git.GitRepositories;
import io.jenkins.plugins.gitops.connectors.git.GitSettings;
import io.jenkins.plugins.gitops.connectors.git.LedgerKeys;
import io.jenkins.plugins.gitops.connectors.registry.OciRegistry;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.testkit.git.GitServer;
import io.jenkins.plugins.gitops.testkit.registry.Registry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from the command line: a real Git server, a real registry protocol, no Jenkins. */
class PromotionsTest {
    private static final String EMPTY =
            "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.index.v1+json\","
                    + "\"manifests\":[],\"annotations\":{\"n\":\"%s\"}}";

    @TempDir
    Path folder;

    private GitServer server;
    private Registry registry;
    private GitRepositories eye;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream side = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        server = GitServer.start(folder.resolve("git"));
        registry = Registry.start(folder.resolve("registry"));
        eye = GitRepositories.direct(
                folder.resolve("eye"), GitSettings.standard(), LedgerKeys.none(), Clock.systemUTC());
        server.create(
                "deploy",
                Map.of(
                        ".gitops.yaml",
                        """
                        registries: [{name: local, address: '%s', plainHttp: true}]
                        environments:
                          - {name: dev, path: 'dev/{application}'}
                          - {name: staging, path: 'staging/{application}', after: [dev]}
                        """.formatted(registry.host()),
                        "dev/shop/kustomization.yaml",
                        "resources: [app.yaml] # ours\n",
                        "staging/shop/kustomization.yaml",
                        "resources: [app.yaml]\n"));
        environment.put("HOME", folder.toString());
        environment.put("USER", "ann");
        environment.put("GITOPS_REPOSITORY", server.url("deploy").toString());
    }

    @AfterEach
    void stop() {
        eye.close();
        registry.close();
        server.close();
    }

    private ExitCode gitops(String... arguments) {
        out.reset();
        side.reset();
        PrintStream answer = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream beside = new PrintStream(side, true, StandardCharsets.UTF_8);
        return new Gitops(environment, Clock.systemUTC(), answer, beside).run(List.of(arguments));
    }

    private String answered() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private OciRegistry images() {
        return OciRegistry.direct(RegistrySite.anonymous(registry.host(), true), Clock.systemUTC());
    }

    private String image(String tag) {
        byte[] bytes = EMPTY.formatted(tag).getBytes(StandardCharsets.UTF_8);
        ImageDigest digest = images().put("shop", "application/vnd.oci.image.index.v1+json", bytes);
        images().tag("shop", digest, tag);
        return registry.host() + "/shop@" + digest.value();
    }

    private GitOpsRepository repository() {
        return eye.open(server.url("deploy").toString(), GitLogin.none());
    }

    private CommitId head() {
        return repository().head("main").orElseThrow();
    }

    private String file(String path) {
        byte[] bytes = repository().read(head(), path).orElseThrow();
        return new String(bytes, StandardCharsets.UTF_8);
    }

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
        assertThat(answered()).contains("held by ann");
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
