package io.jenkins.plugins.gitops.operation.buildonce;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.TestTotals;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Driver;
import io.jenkins.plugins.gitops.operation.DriverSettings;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.MemoryProgressStore;
import io.jenkins.plugins.gitops.operation.OperationListener;
import io.jenkins.plugins.gitops.operation.OperationRegistry;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.operation.Workers;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.BuildContext;
import io.jenkins.plugins.gitops.port.BuildOrder;
import io.jenkins.plugins.gitops.port.BuildSite;
import io.jenkins.plugins.gitops.port.BuiltImage;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.MemoryRegistry;
import io.jenkins.plugins.gitops.port.MemoryRepository;
import io.jenkins.plugins.gitops.port.ProgressStore;
import io.jenkins.plugins.gitops.port.Signer;
import io.jenkins.plugins.gitops.port.SourceState;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A registry, a ledger and a builder that never makes the same bytes twice. */
final class Yard implements BuildSite {
    static final String IMAGE = "registry.example.com/team/shop";
    static final CommitId COMMIT = new CommitId("abcdef0" + "0".repeat(33));

    final FakeClock clock = new FakeClock();
    final MemoryRegistry registry = new MemoryRegistry();
    final MemoryRepository ledger = new MemoryRepository();
    final MemoryProgressStore store = new MemoryProgressStore();
    final List<Ending> endings = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final List<BuildOrder> orders = new ArrayList<>();
    String tree = "1".repeat(40);
    List<String> bases = List.of();
    Runnable whileBuilding = () -> {};

    @Override
    public CompletionStage<SourceState> state(BuildContext context) {
        return CompletableFuture.completedFuture(
                new SourceState(COMMIT, tree, "2".repeat(40), bases, "buildah", "1.41"));
    }

    @Override
    public CompletionStage<BuiltImage> build(BuildOrder order) {
        orders.add(order);
        CompletableFuture<BuiltImage> answer = new CompletableFuture<>();
        var unused = clock.schedule(() -> finish(order, answer), 90, TimeUnit.SECONDS);
        return answer;
    }

    private void finish(BuildOrder order, CompletableFuture<BuiltImage> answer) {
        String text = tree + " build " + orders.size();
        ImageDigest digest = order.platforms().size() == 1
                ? registry.image(text)
                : registry.index(registry.image(text + " amd64"), registry.image(text + " arm64"));
        byte[] sbom = "{\"bomFormat\":\"CycloneDX\"}".getBytes(StandardCharsets.UTF_8);
        registry.blobs.put(MemoryRegistry.digest(sbom), sbom);
        whileBuilding.run();
        answer.complete(new BuiltImage(digest, Map.of(), tree, Optional.of(MemoryRegistry.digest(sbom))));
    }

    static BuildOnceRequest request() {
        return request(List.of("linux/amd64"), Optional.empty(), "");
    }

    static BuildOnceRequest request(List<String> platforms, Optional<String> version, String signWith) {
        return new BuildOnceRequest(
                IMAGE,
                new BuildContext("agent", "/w", ".", "Dockerfile", "", Map.of(), List.of()),
                Optional.empty(),
                platforms,
                new EnvironmentName("dev"),
                version,
                Optional.of("feature/cart"),
                Map.of(),
                new BuildOnceRequest.Facts(
                        Optional.of(new TestTotals(41, 0, 1)),
                        Optional.of(0.81),
                        Map.of("CRITICAL", 0),
                        "https://jenkins.example.com/job/shop/7/",
                        "https://jenkins.example.com"),
                signWith,
                "ledger",
                Actor.person("ada"),
                Duration.ofHours(1));
    }

    /** Its signatures differ each time, as real ones do. */
    static Signer signer(Yard yard) {
        return new Signer() {
            private int count;

            @Override
            public String key() {
                return "key";
            }

            @Override
            public Seal seal(byte[] statement) {
                String text = new String(statement, StandardCharsets.UTF_8);
                count++;
                return new Seal(
                        "application/test.seal",
                        (yard.said.size() + "." + count + text).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    Driver driver(Boundaries boundaries) {
        ArtifactRegistry far = boundaries.around(ArtifactRegistry.class, registry);
        GitOpsRepository book = boundaries.around(GitOpsRepository.class, ledger);
        BuildOnce operation = new BuildOnce(
                boundaries.around(BuildSite.class, this), address -> far, name -> book, name -> signer(this));
        return new Driver(
                new OperationRegistry(List.of(operation)),
                clock,
                clock,
                Workers.on(clock),
                DriverSettings.of("controller", 3),
                new OperationListener() {
                    @Override
                    public void ended(OperationStatus status, Ending ending) {
                        endings.add(ending);
                    }

                    @Override
                    public void said(OperationId id, String phrase) {
                        said.add(phrase);
                    }
                });
    }

    /** Begins or resumes it and lets time pass until its end. */
    Ending run(Boundaries boundaries, String id, BuildOnceRequest request) {
        ProgressStore progress = boundaries.around(ProgressStore.class, store);
        Driver driver = driver(boundaries);
        try {
            Json.Obj text = Json.parseObject(Codec.encode(request).text());
            submit(driver, id, text, progress).ending().ifPresent(endings::add);
            clock.runAll(Duration.ofHours(3));
        } finally {
            driver.close();
            clock.runAll(Duration.ofHours(3));
        }
        return endings.get(endings.size() - 1);
    }

    private static OperationStatus submit(Driver driver, String id, Json.Obj request, ProgressStore store) {
        for (int attempt = 1; ; attempt++) {
            try {
                return driver.submit(new OperationId(id), "buildOnce", request, store, Actor.person("ada"));
            } catch (Failure failure) {
                if (attempt == 3 || failure.kind() != FailureKind.UNREACHABLE) {
                    throw failure;
                }
            }
        }
    }

    /** Two runs at once; the second begins and ends its build a little later. */
    List<Ending> race(BuildOnceRequest request) {
        Driver driver = driver(Boundaries.counting());
        try (driver) {
            Json.Obj text = Json.parseObject(Codec.encode(request).text());
            submit(driver, "one", text, store);
            clock.advance(Duration.ofSeconds(10));
            submit(driver, "two", text, store);
            clock.runAll(Duration.ofHours(1));
        }
        return endings;
    }

    Ending run(String id, BuildOnceRequest request) {
        return run(Boundaries.counting(), id, request);
    }

    static BuildOnceOutcome outcome(Ending ending) {
        return Codec.decode(
                BuildOnceOutcome.class,
                ending.outcome().orElseThrow(() -> new AssertionError("no outcome: " + ending.reason())));
    }
}
