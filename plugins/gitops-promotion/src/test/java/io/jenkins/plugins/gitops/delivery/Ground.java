package io.jenkins.plugins.gitops.delivery;

import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.gitops.connectors.registry.OciRegistry;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.testkit.git.GitServer;
import io.jenkins.plugins.gitops.testkit.http.Gatekeeper;
import io.jenkins.plugins.gitops.testkit.registry.Registry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A Git server and a registry, both asking for one password, and a controller that knows them. */
public final class Ground implements AutoCloseable {
    private static final String USER = "gitops";
    private static final String PASSWORD = "pass-word-canary";
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String KUSTOMIZATION = """
        # what runs here
        resources:
          - deployment.yaml
        images:
          - name: IMAGE
            newTag: none
        """;

    private final Path folder;
    private final Gatekeeper gatekeeper = Gatekeeper.asking(USER, PASSWORD);
    private final GitServer git;
    private final Registry registry;

    public Ground() throws IOException {
        folder = Files.createTempDirectory("ground");
        git = GitServer.start(folder.resolve("git"), 0, gatekeeper);
        registry = Registry.start(folder.resolve("registry"), 0, gatekeeper);
        String text = KUSTOMIZATION.replace("IMAGE", image());
        git.create(
                "deploy",
                Map.of(
                        "shop/dev/kustomization.yaml", text,
                        "shop/staging/kustomization.yaml", text,
                        "shop/production/kustomization.yaml", text));
    }

    /** Makes the servers let everybody wait until they are let go; completes when the first stands there. */
    public CompletableFuture<Void> hold() {
        return gatekeeper.hold();
    }

    public void letGo() {
        gatekeeper.letGo();
    }

    public String password() {
        return PASSWORD;
    }

    public String image() {
        return registry.host() + "/team/shop";
    }

    /** Configures the controller as code, with further lines for the rules of staging. */
    public void configure(String rulesOfStaging) throws Exception {
        configure(rulesOfStaging, "");
    }

    /** The same with further settings beside the environments. */
    public void configure(String rulesOfStaging, String settings) throws Exception {
        Path casc = folder.resolve("casc.yaml");
        Files.writeString(casc, """
                    credentials:
                      system:
                        domainCredentials:
                          - credentials:
                              - usernamePassword:
                                  scope: GLOBAL
                                  id: "servers"
                                  username: "%s"
                                  password: "%s"
                              - string:
                                  scope: GLOBAL
                                  id: "token"
                                  secret: "%s"
                    unclassified:
                      gitops:
                        settings:
                          repositories:
                            - name: "deploy"
                              url: "%s"
                              credentialsId: "servers"
                          registries:
                            - name: "images"
                              address: "%s"
                              credentialsId: "servers"
                              plainHttp: true
                    %s
                          environments:
                            - name: "dev"
                              repository: "deploy"
                              path: "{application}/dev"
                            - name: "staging"
                              repository: "deploy"
                              path: "{application}/staging"
                              after: "dev"
                    %s
                            - name: "production"
                              repository: "deploy"
                              path: "{application}/production"
                              after: "staging"
                    """.formatted(
                        USER,
                        PASSWORD,
                        PASSWORD,
                        git.url("deploy"),
                        registry.host(),
                        settings.indent(6),
                        rulesOfStaging.indent(10)));
        ConfigurationAsCode.get().configure(casc.toUri().toString());
    }

    /** Pushes an image of its own and answers its digest. */
    public String push(String content) {
        OciRegistry images = images();
        byte[] config = ("{\"content\":\"" + content + "\"}").getBytes(StandardCharsets.UTF_8);
        ImageDigest blob = digest(config);
        images.upload("team/shop", blob, new ArtifactRegistry.Content() {
            @Override
            public long size() {
                return config.length;
            }

            @Override
            public InputStream from(long offset) {
                return new ByteArrayInputStream(config, (int) offset, config.length - (int) offset);
            }
        });
        String manifest = "{\"schemaVersion\":2,\"mediaType\":\"" + MANIFEST + "\",\"config\":{\"mediaType\":"
                + "\"application/vnd.oci.image.config.v1+json\",\"digest\":\"" + blob.value() + "\",\"size\":"
                + config.length + "},\"layers\":[]}";
        return images.put("team/shop", MANIFEST, manifest.getBytes(StandardCharsets.UTF_8))
                .value();
    }

    /** The registry, as somebody who may do all there. */
    public OciRegistry images() {
        return OciRegistry.direct(
                new RegistrySite(registry.host(), true, () -> Optional.of(new RegistrySite.Login(USER, PASSWORD))),
                Clock.systemUTC());
    }

    /** The newest commit of the branch. */
    public String head() throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                .setGitDir(git.path("deploy").toFile())
                .setBare()
                .build()) {
            return Objects.requireNonNull(repository.resolve("main")).name();
        }
    }

    /** A file as it stands on the branch now. */
    public String file(String path) throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                .setGitDir(git.path("deploy").toFile())
                .setBare()
                .build()) {
            ObjectId tree = repository.resolve("main^{tree}");
            try (TreeWalk walk = TreeWalk.forPath(repository, path, tree)) {
                return new String(repository.open(walk.getObjectId(0)).getBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static ImageDigest digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ImageDigest("sha256:" + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Cannot hash", e);
        }
    }

    @Override
    public void close() {
        git.close();
        registry.close();
    }
}
