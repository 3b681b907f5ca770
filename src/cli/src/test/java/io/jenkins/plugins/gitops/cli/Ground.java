package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.connectors.git.GitLogin;
import io.jenkins.plugins.gitops.connectors.git.GitRepositories;
import io.jenkins.plugins.gitops.connectors.git.GitSettings;
import io.jenkins.plugins.gitops.connectors.git.LedgerKeys;
import io.jenkins.plugins.gitops.connectors.registry.OciRegistry;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
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
import org.junit.jupiter.api.io.TempDir;

/** A machine with a command line, a Git server and a registry. */
abstract class Ground {
    private static final String EMPTY =
            "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.index.v1+json\","
                    + "\"manifests\":[],\"annotations\":{\"n\":\"%s\"}}";

    @TempDir
    Path folder;

    GitServer server;
    Registry registry;
    private GitRepositories eye;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream side = new ByteArrayOutputStream();
    final Map<String, String> environment = new HashMap<>();

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

    ExitCode gitops(String... arguments) {
        out.reset();
        side.reset();
        PrintStream answer = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream beside = new PrintStream(side, true, StandardCharsets.UTF_8);
        return new Gitops(environment, Clock.systemUTC(), answer, beside).run(List.of(arguments));
    }

    String told() {
        return side.toString(StandardCharsets.UTF_8);
    }

    String answered() {
        return out.toString(StandardCharsets.UTF_8);
    }

    OciRegistry images() {
        return OciRegistry.direct(RegistrySite.anonymous(registry.host(), true), Clock.systemUTC());
    }

    String image(String tag) {
        byte[] bytes = EMPTY.formatted(tag).getBytes(StandardCharsets.UTF_8);
        ImageDigest digest = images().put("shop", "application/vnd.oci.image.index.v1+json", bytes);
        images().tag("shop", digest, tag);
        return registry.host() + "/shop@" + digest.value();
    }

    GitOpsRepository repository() {
        return eye.open(server.url("deploy").toString(), GitLogin.none());
    }

    CommitId head() {
        return repository().head("main").orElseThrow();
    }

    String file(String path) {
        byte[] bytes = repository().read(head(), path).orElseThrow();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
