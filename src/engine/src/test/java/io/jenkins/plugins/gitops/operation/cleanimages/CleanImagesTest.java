package io.jenkins.plugins.gitops.operation.cleanimages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.operation.Driver;
import io.jenkins.plugins.gitops.operation.DriverSettings;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.MemoryProgressStore;
import io.jenkins.plugins.gitops.operation.OperationListener;
import io.jenkins.plugins.gitops.operation.OperationRegistry;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.operation.Workers;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import io.jenkins.plugins.gitops.port.MemoryRegistry;
import io.jenkins.plugins.gitops.port.MemoryRepository;
import io.jenkins.plugins.gitops.port.ProgressStore;
import io.jenkins.plugins.gitops.port.RunningImage;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class CleanImagesTest {
    private static final String IMAGE = "registry.example.com/team/shop";

    /** Old images, of which one runs, one is written in a file, one was promoted lately, and one is needed by nobody. */
    private static final class World implements CrashSweep.Story, GitOpsAgent {
        final FakeClock clock = new FakeClock();
        final MemoryProgressStore store = new MemoryProgressStore();
        final MemoryRegistry registry = new MemoryRegistry();
        final MemoryRepository repository = new MemoryRepository();
        final List<Ending> endings = new ArrayList<>();
        final ImageDigest running = old("a", "running");
        final ImageDigest written = old("b", "written");
        final ImageDigest promoted = old("c", "promoted");
        final ImageDigest forgotten = old("d", "forgotten");
        boolean dryRun;
        AgentReport.Health health = AgentReport.Health.HEALTHY;

        World() {
            repository.files.put("envs/dev/kustomization.yaml", "digest: " + written.value() + "\n");
            repository.files.put("envs/production/kustomization.yaml", "digest: " + forgotten.value() + "\n");
            registry.attach("", forgotten, "application/sbom", "a/b", "{}".getBytes(StandardCharsets.UTF_8), Map.of());
            registry.tags.put("dev-latest", running);
            promote(promoted, FakeClock.BEGINNING.minus(Duration.ofDays(20)));
            promote(running, FakeClock.BEGINNING.minus(Duration.ofDays(10)));
        }

        private ImageDigest old(String commit, String text) {
            ImageDigest digest = registry.image(text);
            registry.tags.put("dev-" + commit.repeat(7) + "-20250101-000000", digest);
            return digest;
        }

        private void promote(ImageDigest digest, Instant at) {
            Artifact artifact = new Artifact(Artifact.Kind.IMAGE, IMAGE, digest);
            Committed body = new Committed(
                    new Release("r", List.of(artifact)),
                    Actor.person("ada"),
                    new PlanHash("0".repeat(64)),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    false,
                    List.of());
            String id = "p-" + digest.brief();
            repository.land(new Change(
                    new PromotionId(id),
                    "main",
                    Actor.person("ada"),
                    "promote",
                    Map.of(),
                    List.of(),
                    List.of(),
                    List.of(Entries.of(id, Entries.COMMITTED, "dev", "shop", at, body)),
                    List.of(),
                    false));
        }

        @Override
        public CompletionStage<AgentReport> look(AgentQuestion question) {
            RunningImage image = new RunningImage(
                    "Deployment/shop", "shop-1", "shop", IMAGE, Optional.of(running), RunningImage.Standing.READY, "");
            return CompletableFuture.completedFuture(new AgentReport(
                    clock.instant(),
                    List.of(),
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    health,
                    List.of(image),
                    List.of()));
        }

        @Override
        public CompletionStage<Void> refresh(AgentQuestion question) {
            throw new UnsupportedOperationException("Cannot refresh: cleaning only looks");
        }

        @Override
        public CompletionStage<Boolean> requestSync(AgentQuestion question, CommitId revision) {
            throw new UnsupportedOperationException("Cannot sync: cleaning only looks");
        }

        CleanImagesRequest request() {
            Landscape.Place dev = new Landscape.Place("dev", "deploy", "envs/dev", "c1", List.of());
            AgentRule argo = new AgentRule(
                    AgentRule.Kind.ARGO_CD, "", "argocd", "{application}-{environment}", false, Duration.ofMinutes(5));
            var rules = Json.parseObject(Codec.encode(dev.rules()).text()).with("agent", Codec.encode(argo));
            var place =
                    dev.withRules(Codec.decode(io.jenkins.plugins.gitops.model.promotion.PromotionRules.class, rules));
            return new CleanImagesRequest(
                    IMAGE,
                    CleanImagesRequest.USUAL,
                    Duration.ofDays(30),
                    List.of(new CleanImagesRequest.Home(place, "main", "shop")),
                    dryRun);
        }

        @Override
        public void run(Boundaries boundaries) {
            ArtifactRegistry far = boundaries.around(ArtifactRegistry.class, registry);
            Driver driver = new Driver(
                    new OperationRegistry(List.of(new CleanImages(a -> far, name -> repository, this))),
                    clock,
                    clock,
                    Workers.on(clock),
                    DriverSettings.of("controller", 3),
                    new OperationListener() {
                        @Override
                        public void ended(OperationStatus status, Ending ending) {
                            endings.add(ending);
                        }
                    });
            try {
                driver.submit(
                                new OperationId("clean"),
                                "cleanImages",
                                Json.parseObject(Codec.encode(request()).text()),
                                boundaries.around(ProgressStore.class, store),
                                Actor.person("ada"))
                        .ending()
                        .ifPresent(endings::add);
                clock.runAll(Duration.ofHours(7));
            } finally {
                driver.close();
                clock.runAll(Duration.ofHours(7));
            }
        }

        CleanImagesOutcome outcome() {
            Ending last = endings.get(endings.size() - 1);
            return Codec.decode(
                    CleanImagesOutcome.class, last.outcome().orElseThrow(() -> new AssertionError(last.reason())));
        }

        @Override
        public void check() {
            assertThat(registry.manifests)
                    .containsKeys(running, written, promoted)
                    .doesNotContainKey(forgotten);
            assertThat(registry.tags).hasSize(4).doesNotContainValue(forgotten);
            assertThat(registry.manifests).hasSize(3);
        }
    }

    @Test
    void removesWhatNobodyNeedsWithAllThatIsSaidAboutIt() {
        World world = new World();
        world.run(Boundaries.counting());
        world.check();
        assertThat(world.outcome().kind()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(world.outcome().removed())
                .extracting(CleanImagesOutcome.Item::what)
                .containsExactly(world.forgotten.value(), "dev-ddddddd-20250101-000000");
        assertThat(world.outcome().kept())
                .extracting(CleanImagesOutcome.Item::why)
                .containsExactlyInAnyOrder(
                        "a tag that moves is always kept",
                        "dev runs it",
                        "the files of dev name it",
                        "dev may have to go back to it");
    }

    @Test
    void aDryRunTellsTheSameAndRemovesNothing() {
        World world = new World();
        world.dryRun = true;
        world.run(Boundaries.counting());
        assertThat(world.outcome().removed()).hasSize(2);
        assertThat(world.outcome().reason()).isEqualTo("would remove 2, kept 4");
        assertThat(world.registry.writes).noneMatch(write -> write.startsWith("delete"));
    }

    @Test
    void removesNothingWhileAnAgentDoesNotKnowWhatRuns() {
        World world = new World();
        world.health = AgentReport.Health.UNKNOWN;
        world.run(Boundaries.counting());
        assertThat(world.endings)
                .singleElement()
                .satisfies(end -> assertThat(end.kind()).isEqualTo(OutcomeKind.ERRORED));
        assertThat(world.registry.writes).noneMatch(write -> write.startsWith("delete"));
    }

    @Test
    void i19_aKillAtAnyBoundaryLeavesTheSame() {
        CrashSweep.of("cleanImages", World::new).kill().mustBeClean();
    }

    @Test
    void refusesToCleanWithoutKnowingWhoMayRunIt() {
        assertThatThrownBy(
                        () -> new CleanImagesRequest(IMAGE, CleanImagesRequest.USUAL, Duration.ZERO, List.of(), true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("name every environment that may run it");
    }
}
