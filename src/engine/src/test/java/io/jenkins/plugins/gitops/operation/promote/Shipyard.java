package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.gate.Gate;
import io.jenkins.plugins.gitops.gate.GateAnswer;
import io.jenkins.plugins.gitops.gate.GateQuestion;
import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.gate.Setting;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.promotion.Editing;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.model.promotion.Target;
import io.jenkins.plugins.gitops.model.promotion.Writes;
import io.jenkins.plugins.gitops.operation.Driver;
import io.jenkins.plugins.gitops.operation.DriverSettings;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.MemoryProgressStore;
import io.jenkins.plugins.gitops.operation.OperationListener;
import io.jenkins.plugins.gitops.operation.OperationRegistry;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.operation.Workers;
import io.jenkins.plugins.gitops.operation.rollback.Rollback;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.Forge;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.MemoryRegistry;
import io.jenkins.plugins.gitops.port.ProgressStore;
import io.jenkins.plugins.gitops.promotion.Means;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** One environment in memory, and a controller that may die; its agent says what a test puts in its mouth. */
final class Shipyard {
    static final Actor ADA = Actor.person("ada");
    static final String FILE = "production/values.yaml";

    final FakeClock clock = new FakeClock();
    final MemoryDeployment git =
            new MemoryDeployment(clock, Map.of(FILE, "replicas: 2\npassword: hunter2\nimage: none\n"));
    final MemoryForge forge = new MemoryForge(git);
    final MemoryRegistry registry = new MemoryRegistry();
    final MemoryProgressStore disk = new MemoryProgressStore();
    final Map<String, Ending> endings = new HashMap<>();
    AgentReport.Health health = AgentReport.Health.HEALTHY;
    private Optional<Driver> life = Optional.empty();
    GateAnswer lever = GateAnswer.pass("it is up");

    Release release(String name) {
        return new Release(
                name, List.of(new Artifact(Artifact.Kind.IMAGE, "registry.example/shop", registry.image(name))));
    }

    static Landscape.Place place(PromotionRules rules) {
        Target target = new Target("*", Editing.YAML_VALUE, "values.yaml", "image", Writes.REFERENCE, false);
        return new Landscape.Place("production", "deploy", "production", "", List.of())
                .withRules(rules.withTargets(List.of(target)));
    }

    static PromoteRequest promote(PromotionRules rules, Release release) {
        return PromoteRequest.of("shop", release, place(rules), "main", ADA);
    }

    /** One life: what was begun is begun or found again, and goes on until nothing is left to do. */
    void run(Boundaries boundaries, Map<String, ? extends Record> requests) {
        GitOpsRepository repository = boundaries.around(GitOpsRepository.class, git);
        ArtifactRegistry images = boundaries.around(ArtifactRegistry.class, registry);
        Forge pulls = boundaries.around(Forge.class, forge);
        ProgressStore progress = boundaries.around(ProgressStore.class, disk);
        Means means =
                new Means(name -> repository, address -> images, new LineEditor(), new Mouth(), (name, kind) -> pulls);
        GateRegistry gates = new GateRegistry(List.of(new Handle()));
        Driver driver = new Driver(
                new OperationRegistry(List.of(new Promote(means, gates), new Rollback(means, gates))),
                clock,
                clock,
                Workers.on(clock),
                DriverSettings.of("controller", 3),
                new OperationListener() {
                    @Override
                    public void ended(OperationStatus status, Ending ending) {
                        endings.put(status.id().value(), ending);
                    }
                });
        life = Optional.of(driver);
        try {
            requests.forEach((id, request) -> submit(driver, progress, id, request));
            clock.runAll(Duration.ofDays(3));
        } finally {
            driver.close();
            clock.runAll(Duration.ofHours(2));
            Thread.interrupted();
        }
    }

    private void submit(Driver driver, ProgressStore progress, String id, Record request) {
        for (int attempt = 1; ; attempt++)
            try {
                OperationStatus status = driver.submit(new OperationId(id), request, progress, ADA);
                status.ending().ifPresent(ending -> endings.put(id, ending));
                // a driver that begins anew takes up all that its store has, the spawned ones too
                progress.list().forEach(other -> driver.resume(other, progress));
                return;
            } catch (Failure failure) {
                if (attempt > 3) throw failure;
            }
    }

    /** Lets something happen some time after the story began. */
    void after(Duration time, Runnable what) {
        @SuppressWarnings("FutureReturnValueIgnored") // the fake clock runs it, whoever looks
        var ignored = clock.schedule(what, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void abort(String id) {
        life.orElseThrow().abort(new OperationId(id), ADA, "not today");
    }

    Ending run(String id, Record request) {
        run(Boundaries.counting(), Map.of(id, request));
        return endings.get(id);
    }

    PromoteOutcome promoted(String id, Record request) {
        return run(id, request)
                .outcome()
                .map(json -> Codec.decode(PromoteOutcome.class, json))
                .orElseThrow(() -> new AssertionError(endings.get(id).toString()));
    }

    String image() {
        return git.files().get(FILE);
    }

    /** Stands at the head, looked after its sync, and is as well as the test says. */
    private final class Mouth implements GitOpsAgent {
        @Override
        public CompletionStage<AgentReport> look(AgentQuestion question) {
            List<CommitId> head = git.head("main").stream().toList();
            return CompletableFuture.completedFuture(new AgentReport(
                    clock.instant(),
                    head,
                    true,
                    Optional.of(new AgentReport.Sync(
                            head,
                            AgentReport.Sync.Phase.SUCCEEDED,
                            Optional.of(clock.instant().minusSeconds(40)),
                            "")),
                    Optional.of(clock.instant().minusSeconds(1)),
                    health,
                    List.of(),
                    health == AgentReport.Health.HEALTHY ? List.of() : List.of("Deployment/shop crashes")));
        }

        @Override
        public CompletionStage<Void> refresh(AgentQuestion question) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Boolean> requestSync(AgentQuestion question, CommitId revision) {
            return CompletableFuture.completedFuture(true);
        }
    }

    private final class Handle implements Gate {
        @Override
        public String kind() {
            return "lever";
        }

        @Override
        public String purpose() {
            return "The lever is up.";
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of();
        }

        @Override
        public CompletionStage<GateAnswer> ask(GateQuestion question) {
            return lever.now();
        }
    }
}
