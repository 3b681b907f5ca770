package io.jenkins.plugins.gitops.proofs;

import io.jenkins.plugins.gitops.connectors.yaml.TextEditor;
import io.jenkins.plugins.gitops.gate.Gate;
import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.operation.Driver;
import io.jenkins.plugins.gitops.operation.DriverSettings;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.OperationListener;
import io.jenkins.plugins.gitops.operation.OperationRegistry;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.operation.Workers;
import io.jenkins.plugins.gitops.operation.promote.Promote;
import io.jenkins.plugins.gitops.operation.promote.PromoteOutcome;
import io.jenkins.plugins.gitops.operation.rollback.Rollback;
import io.jenkins.plugins.gitops.operation.rollback.RollbackOutcome;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.LeaseStore;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.port.ProgressStore;
import io.jenkins.plugins.gitops.promotion.Means;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One life of a controller: a driver over ports that can be stopped at every boundary, and what it keeps on its disk. */
final class Controller implements AutoCloseable {
    private final World world;
    private final ProgressStore disk;
    private final Map<OperationId, Ending> endings = new HashMap<>();
    private final Map<String, GitOpsRepository> opened = new HashMap<>();
    private final Boundaries boundaries;
    final Driver driver;

    Controller(World world, ProgressStore disk, Boundaries boundaries, GitOpsAgent agent, List<Gate> asked) {
        this.world = world;
        this.boundaries = boundaries;
        this.disk = boundaries.around(ProgressStore.class, disk);
        ArtifactRegistry images = boundaries.around(ArtifactRegistry.class, world.images);
        Means means = new Means(
                this::open,
                address -> images,
                new TextEditor(),
                agent,
                (repository, kind) -> world.forges().of(repository, kind));
        GateRegistry gates = new GateRegistry(asked);
        this.driver = new Driver(
                new OperationRegistry(List.of(new Promote(means, gates), new Rollback(means, gates))),
                world.clock,
                world.clock,
                Workers.on(world.clock),
                DriverSettings.of("controller", 3),
                new OperationListener() {
                    @Override
                    public void ended(OperationStatus status, Ending ending) {
                        endings.put(status.id(), ending);
                    }
                });
    }

    Controller(World world) {
        this(world, new MemoryProgress(), Boundaries.counting());
    }

    Controller(World world, ProgressStore disk, Boundaries boundaries) {
        this(world, disk, boundaries, new Agent(world.clock), List.of());
    }

    Controller(World world, GitOpsAgent agent, Gate... gates) {
        this(world, new MemoryProgress(), Boundaries.counting(), agent, List.of(gates));
    }

    private GitOpsRepository open(String url) {
        return opened.computeIfAbsent(url, u -> bounded(world.open(u)));
    }

    /** The repository with a boundary around each call, its ledger's and its leases' too. */
    private GitOpsRepository bounded(GitOpsRepository inner) {
        GitOpsRepository outer = boundaries.around(GitOpsRepository.class, inner);
        Ledger ledger = boundaries.around(Ledger.class, inner.ledger());
        LeaseStore leases = boundaries.around(LeaseStore.class, inner.leases());
        return (GitOpsRepository) java.lang.reflect.Proxy.newProxyInstance(
                GitOpsRepository.class.getClassLoader(),
                new Class<?>[] {GitOpsRepository.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "ledger" -> ledger;
                    case "leases" -> leases;
                    case "identity" -> inner.identity();
                    default -> {
                        try {
                            yield method.invoke(outer, arguments);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                });
    }

    OperationId submit(String id, Record request) {
        OperationId operation = new OperationId(id);
        OperationStatus status = driver.submit(operation, request, disk, World.ADA);
        status.ending().ifPresent(ending -> endings.put(operation, ending));
        return operation;
    }

    /** Lets time pass until nothing is left to do, or the limit is reached. */
    void run(Duration limit) {
        world.clock.runAll(limit);
    }

    OperationStatus status(String id) {
        return driver.status(new OperationId(id))
                .orElseThrow(() -> new AssertionError("'" + id + "' is not live: " + ending(id)));
    }

    /** The plan that a waiting promotion asks people for. */
    PlanHash planOf(String id) {
        return asked(id).orElseThrow(() -> new AssertionError("'" + id + "' asks nobody: " + status(id)));
    }

    /** The same, where it is live and asks anybody. */
    Optional<PlanHash> asked(String id) {
        return driver.status(new OperationId(id))
                .map(status -> Pattern.compile("[0-9a-f]{64}").matcher(status.phrase()))
                .filter(Matcher::find)
                .map(hash -> new PlanHash(hash.group()));
    }

    void abort(String id) {
        driver.abort(new OperationId(id), World.ADA, "not today");
    }

    Optional<Ending> ending(String id) {
        return Optional.ofNullable(endings.get(new OperationId(id)));
    }

    PromoteOutcome promote(String id, Record request) {
        return outcome(id, request, PromoteOutcome.class);
    }

    RollbackOutcome rollback(String id, Record request) {
        return outcome(id, request, RollbackOutcome.class);
    }

    /** Submits it and lets it come to its end. */
    private <T extends Record> T outcome(String id, Record request, Class<T> type) {
        submit(id, request);
        run(Duration.ofDays(2));
        Ending ending = ending(id).orElseThrow(() -> new AssertionError("'" + id + "' has not ended"));
        return ending.outcome()
                .map(json -> Codec.decode(type, json))
                .orElseThrow(() -> new AssertionError(ending.toString()));
    }

    @Override
    public void close() {
        driver.close();
        world.clock.runAll(Duration.ofHours(2));
        // a stride that was killed counts as hanging, and the thread that it hangs on is this one
        Thread.interrupted();
    }
}
