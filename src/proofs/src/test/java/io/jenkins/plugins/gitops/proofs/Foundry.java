package io.jenkins.plugins.gitops.proofs;

import io.jenkins.plugins.gitops.connectors.builders.LocalBuildSite;
import io.jenkins.plugins.gitops.connectors.jib.JibBuilder;
import io.jenkins.plugins.gitops.connectors.signing.PemSigner;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.operation.Driver;
import io.jenkins.plugins.gitops.operation.DriverSettings;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.OperationListener;
import io.jenkins.plugins.gitops.operation.OperationRegistry;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.operation.Workers;
import io.jenkins.plugins.gitops.operation.buildonce.BuildOnce;
import io.jenkins.plugins.gitops.operation.buildonce.BuildOnceOutcome;
import io.jenkins.plugins.gitops.operation.buildonce.BuildOnceRequest;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.BuildContext;
import io.jenkins.plugins.gitops.port.BuildSite;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.ImageRecipe;
import io.jenkins.plugins.gitops.port.ProgressStore;
import io.jenkins.plugins.gitops.port.RegistryAccess;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workspace and a controller that builds in it with jib: real Git, a real registry, real layers, real signatures. */
final class Foundry implements AutoCloseable {
    private static final PemSigner SIGNER = signer();

    private final World world;
    private final Path workspace;
    private final String ledger;
    private final ProgressStore disk;
    private final Map<String, Ending> endings = new HashMap<>();
    final Driver driver;

    Foundry(World world, Path workspace, String ledger, ProgressStore disk, Boundaries boundaries) {
        this.world = world;
        this.workspace = workspace;
        this.ledger = ledger;
        this.disk = boundaries.around(ProgressStore.class, disk);
        ArtifactRegistry images = boundaries.around(ArtifactRegistry.class, world.images);
        GitOpsRepository book = boundaries.around(GitOpsRepository.class, world.open(ledger));
        JibBuilder jib = new JibBuilder(world.directory.resolve("layers"), access -> world.images);
        LocalBuildSite site =
                new LocalBuildSite(List.of(jib), address -> RegistryAccess.anonymous(address, true), Runnable::run);
        BuildOnce operation = new BuildOnce(
                boundaries.around(BuildSite.class, site), address -> images, name -> book, name -> SIGNER);
        this.driver = new Driver(
                new OperationRegistry(List.of(operation)),
                world.clock,
                world.clock,
                Workers.on(world.clock),
                DriverSettings.of("controller", 3),
                new OperationListener() {
                    @Override
                    public void ended(OperationStatus status, Ending ending) {
                        endings.put(status.id().value(), ending);
                    }
                });
    }

    /** A checkout with one file in it. */
    static Path workspace(Path folder, String text) {
        try {
            Files.createDirectories(folder.resolve(".git"));
            Files.writeString(folder.resolve(".git/HEAD"), "abcdef0" + "0".repeat(33));
            return Files.writeString(folder.resolve("index.html"), text)
                    .resolveSibling(".")
                    .normalize();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a workspace", e);
        }
    }

    private BuildOnceRequest request() {
        ImageRecipe recipe = new ImageRecipe(
                ImageRecipe.SCRATCH,
                List.of(new ImageRecipe.Layer("index.html", "/srv/", false, false)),
                List.of("/bin/none"),
                List.of(),
                Map.of(),
                List.of(),
                "",
                "");
        return new BuildOnceRequest(
                world.image(),
                new BuildContext(BuildContext.HERE, workspace.toString(), ".", "", "", Map.of(), List.of()),
                Optional.of(recipe),
                List.of("linux/amd64", "linux/arm64"),
                new EnvironmentName("dev"),
                Optional.of("1.4.0"),
                Optional.empty(),
                Map.of(),
                BuildOnceRequest.Facts.none("https://ci.example.com"),
                "release",
                ledger,
                World.ADA,
                Duration.ofHours(1));
    }

    void submit(String id) {
        OperationStatus status = driver.submit(new OperationId(id), request(), disk, World.ADA);
        status.ending().ifPresent(ending -> endings.put(id, ending));
    }

    void run() {
        world.clock.runAll(Duration.ofHours(2));
    }

    BuildOnceOutcome outcome(String id) {
        Ending ending = Optional.ofNullable(endings.get(id))
                .orElseThrow(() -> new AssertionError("'" + id + "' has not ended"));
        return Codec.decode(
                BuildOnceOutcome.class, ending.outcome().orElseThrow(() -> new AssertionError(ending.reason())));
    }

    private static PemSigner signer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return PemSigner.of(
                    "release",
                    "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a key: no P-256 here", e);
        }
    }

    @Override
    public void close() {
        driver.close();
        run();
        // a stride that was killed counts as hanging, and the thread that it hangs on is this one
        Thread.interrupted();
    }
}
