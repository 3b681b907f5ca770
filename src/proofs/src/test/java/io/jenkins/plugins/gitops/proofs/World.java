package io.jenkins.plugins.gitops.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.gitops.connectors.git.GitLogin;
import io.jenkins.plugins.gitops.connectors.git.GitRepositories;
import io.jenkins.plugins.gitops.connectors.git.GitSettings;
import io.jenkins.plugins.gitops.connectors.git.LedgerKeys;
import io.jenkins.plugins.gitops.connectors.registry.OciRegistry;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Approval;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.operation.promote.PromoteRequest;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.Forges;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.promotion.Approved;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import io.jenkins.plugins.gitops.testkit.git.GitServer;
import io.jenkins.plugins.gitops.testkit.registry.Registry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A real Git server over smart HTTP and a real registry, with fresh repositories for every story told in it. */
final class World implements AutoCloseable {
    static final Actor ADA = Actor.person("ada");

    final Path directory;
    final GitServer git;
    final Registry registry;
    final OciRegistry images;
    final FakeClock clock = new FakeClock();
    final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<GitRepositories> clients = new ArrayList<>();
    private final Map<String, Hand> hands = new HashMap<>();
    private LedgerKeys keys = LedgerKeys.none();
    private GitLogin login = GitLogin.none();
    private Forges forges = (repository, kind) -> {
        throw new IllegalStateException("Cannot open a pull request: there is no forge in this world");
    };
    private int repositories;
    private int caches;
    private int approvals;

    World(Path directory) {
        this.directory = directory;
        try {
            this.git = GitServer.start(directory.resolve("git"));
            this.registry = Registry.start(directory.resolve("registry"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the servers", e);
        }
        this.images = new OciRegistry(http, RegistrySite.anonymous(registry.host(), true), clock);
    }

    /** A repository of its own with an environment for each of the names, and its URL. */
    String repository(String... environments) {
        Map<String, String> files = new HashMap<>(Map.of("README.md", "Not ours.\n"));
        for (String environment : environments) files.put(environment + "/kustomization.yaml", """
                    # the shop, as it runs
                    resources:
                    - ../base
                    images:
                    - name: postgres
                      newTag: "16"
                    """);
        return repository(files);
    }

    String repository(Map<String, String> files) {
        String name = "deploy-" + ++repositories;
        try {
            git.create(name, files);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create '" + name + "'", e);
        }
        return git.url(name).toString();
    }

    /** From now on repositories are opened with that login, and those forges are behind them. */
    void goesTo(GitLogin known, Forges behind) {
        login = known;
        forges = behind;
    }

    Forges forges() {
        return forges;
    }

    /** From now on every controller signs what it writes, and goes by what one of them has signed. */
    void signs() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            keys = LedgerKeys.signing("controllers", pair.getPrivate(), Map.of("controllers", pair.getPublic()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot make a key: no Ed25519 here", e);
        }
    }

    /** A controller's own view of the repository: nothing is shared with others but the server. */
    GitOpsRepository open(String url) {
        return open(url, keys);
    }

    GitOpsRepository open(String url, LedgerKeys keys) {
        GitRepositories client =
                new GitRepositories(directory.resolve("cache-" + ++caches), GitSettings.standard(), keys, http, clock);
        clients.add(client);
        return client.open(url, login);
    }

    Hand hand(String url) {
        String name = url.substring(url.lastIndexOf('/') + 1).replaceAll("\\.git$", "");
        return hands.computeIfAbsent(name, any -> new Hand(git.path(name)));
    }

    /** A release of one image that is really in the registry; equal names give equal digests. */
    Release release(String name) {
        byte[] config = ("{\"name\":\"" + name + "\"}").getBytes(UTF_8);
        ImageDigest layer = Sha256.digest(config);
        images.upload("shop", layer, new io.jenkins.plugins.gitops.port.ArtifactRegistry.Content() {
            @Override
            public long size() {
                return config.length;
            }

            @Override
            public InputStream from(long offset) {
                return new ByteArrayInputStream(config, (int) offset, config.length - (int) offset);
            }
        });
        String manifest = "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\","
                + "\"config\":{\"mediaType\":\"application/vnd.oci.image.config.v1+json\",\"digest\":\""
                + layer.value() + "\",\"size\":" + config.length + "},\"layers\":[]}";
        ImageDigest digest = images.put("shop", "application/vnd.oci.image.manifest.v1+json", manifest.getBytes(UTF_8));
        return new Release(name, List.of(new Artifact(Artifact.Kind.IMAGE, image(), digest)));
    }

    String image() {
        return registry.host() + "/shop";
    }

    Optional<ImageDigest> tagged(String tag) {
        return images.resolve("shop", tag);
    }

    static Landscape.Place place(String environment, String url) {
        return new Landscape.Place(environment, url, environment, "", List.of());
    }

    static PromoteRequest promote(Landscape.Place place, Release release) {
        return PromoteRequest.of("shop", release, place, "main", ADA);
    }

    /** A person's approval, put into the ledger as the door at the board does it. */
    void approve(String url, String person, String environment, Release release, PlanHash plan) {
        approve(open(url), person, environment, release, plan);
    }

    void approve(GitOpsRepository book, String person, String environment, Release release, PlanHash plan) {
        Instant now = clock.instant();
        Approval approval = new Approval(
                Actor.person(person), new EnvironmentName(environment), plan, now, now.plus(Duration.ofHours(4)));
        Approved body = new Approved(
                approval,
                Set.of(),
                "shop",
                release.artifacts().stream().map(Artifact::digest).toList());
        String id = "approve-" + ++approvals;
        book.land(new Change(
                new PromotionId(id),
                "main",
                Actor.person(person),
                "approve: " + id,
                Map.of(),
                List.of(),
                List.of(),
                List.of(body.entry()),
                List.of(),
                false));
    }

    @Override
    public void close() {
        clients.forEach(GitRepositories::close);
        hands.values().forEach(Hand::close);
        git.close();
        registry.close();
    }
}
