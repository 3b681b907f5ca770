package io.jenkins.plugins.gitops.core.operation;

import hudson.Extension;
import hudson.model.Run;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.gitops.connectors.files.FilesProgressStore;
import io.jenkins.plugins.gitops.connectors.files.LocalDisk;
import io.jenkins.plugins.gitops.core.Contribution;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.core.Ports;
import io.jenkins.plugins.gitops.core.Wiring;
import io.jenkins.plugins.gitops.core.connection.Connections;
import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Account;
import io.jenkins.plugins.gitops.operation.Driver;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.port.ProgressStore;
import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Stands between the steps of all runs and the one driver: hands operations over and tells each step what becomes of it. */
@Extension
public final class Doorkeeper {
    private static final Logger LOG = Logger.getLogger(Doorkeeper.class.getName());

    private final Steps steps = new Steps();
    private final ExecutorService handing;
    private final ExecutorService looking;
    private final Connections connections;
    private final Wiring wiring;
    private volatile boolean closing;

    public Doorkeeper() {
        handing = threads(1, "gitops-hand-over");
        looking = threads(2, "gitops-look");
        connections = new Connections(this::reports);
        wiring = new Wiring(
                connections.ports(),
                JenkinsDoor.extensions(Contribution.class),
                new Audience(steps, JenkinsDoor.extensions(OperationWatch.class)));
    }

    /** What they are handed when they are closed is let go: its run is kept, and the next start takes it up. */
    private static ExecutorService threads(int count, String name) {
        return new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Wiring.threads(name),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    public static Doorkeeper current() {
        return JenkinsDoor.extension(Doorkeeper.class);
    }

    /** The folder of a run's operations. */
    public static Path folder(Run<?, ?> run) {
        return run.getRootDir().toPath().resolve("gitops");
    }

    /** The operations of a run, live or ended, in the order of their names. */
    public List<OperationId> operations(Run<?, ?> run) {
        return store(run).list();
    }

    /** What this controller reaches the world through, for pages that only look. */
    public Ports ports() {
        return connections.ports();
    }

    /** What a run's page shows. */
    List<OperationView> views(Run<?, ?> run) {
        return accounts(run).stream()
                .map(account -> new OperationView(account, status(account.id())))
                .toList();
    }

    /** What is kept of a run's operations, in the order in which they began. */
    public List<Account> accounts(Run<?, ?> run) {
        ProgressStore store = store(run);
        return store.list().stream()
                .flatMap(id -> Account.of(store, id).stream())
                .sorted(Comparator.comparing(Account::startedAt))
                .toList();
    }

    /** The operation as it stands, while it is live. */
    public Optional<OperationStatus> status(OperationId id) {
        return driver().status(id);
    }

    /** Begins an operation that belongs to no run; it goes on at the next start of the controller. */
    public void submit(OperationId id, Record request) {
        Actor actor = Actor.person(JenkinsDoor.whoAsks());
        handing.execute(() -> {
            try {
                driver().submit(id, request, own(), actor);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Cannot begin operation '" + id.value() + "'", e);
            }
        });
    }

    /** What is kept of an operation that belongs to no run. */
    public Optional<Account> account(OperationId id) {
        return Account.of(own(), id);
    }

    private static ProgressStore own() {
        return new FilesProgressStore(JenkinsDoor.home().resolve("gitops/operations"), new LocalDisk());
    }

    private void resumeOwn() {
        handing.execute(() -> own().list().stream()
                .filter(id ->
                        account(id).filter(kept -> kept.ending().isEmpty()).isPresent())
                .forEach(id -> driver().resume(id, own())));
    }

    /** Begins an operation beside a run's steps; when it has ended, the one that waits for it looks again. */
    public void submit(Run<?, ?> run, OperationId id, Record request, String waits) {
        Actor actor = Actor.person(JenkinsDoor.whoAsks());
        handing.execute(() -> {
            try {
                if (driver().submit(id, request, store(run), actor).ending().isPresent()) wake(waits);
                else {
                    CompletableFuture<Void> woken = driver().ended(id).thenRun(() -> wake(waits));
                    LOG.log(Level.FINEST, "Operation {0} began; its end wakes {1}: {2}", new Object[] {id, waits, woken
                    });
                }
            } catch (Refusal endedMeanwhile) {
                wake(waits);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Cannot begin operation '" + id.value() + "'", e);
            }
        });
    }

    private void wake(String operation) {
        try {
            driver().wake(new OperationId(operation));
        } catch (Refusal gone) {
            LOG.log(Level.FINE, "Cannot wake operation '" + operation + "': it has ended", gone);
        }
    }

    /** Stops one operation that is live, and nothing else. */
    public void abort(OperationId id, Actor by, String reason) {
        driver().abort(id, by, reason);
    }

    /** Hands the step's operation to the driver, or finds it there; returns at once, as the step's thread does no I/O. */
    void submit(OperationExecution step) {
        if (step.planOnly()) {
            looking.execute(() -> attempt(step, () -> step.endWith(wiring.plan(step.kind(), step.request()))));
            return;
        }
        steps.add(step);
        if (step.reports().isEmpty()) hand(step);
        else
            looking.execute(() -> attempt(step, () -> {
                RunReports.take(step.run(), step.id(), step.reports(), step.workspace());
                hand(step);
            }));
    }

    private void hand(OperationExecution step) {
        handing.execute(() -> attempt(step, () -> {
            // it may have been stopped while its reports were taken
            if (!steps.has(step)) return;
            Run<?, ?> run = step.run();
            Json.Obj request = step.complete(step.request(), pattern -> RunReports.of(run, step.id(), pattern));
            OperationStatus status = driver().submit(step.id(), step.kind(), request, store(run), Asker.of(run));
            status.ending().ifPresent(ending -> steps.end(status.id(), ending));
        }));
    }

    private void attempt(OperationExecution step, Attempt attempt) {
        try {
            attempt.make();
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (closing) return; // it failed because the house is pulled down
            steps.remove(step);
            step.refuse(e);
        }
    }

    /** Something that a step waits for and that may not come about. */
    private interface Attempt {
        void make() throws IOException, InterruptedException;
    }

    /** Stops the step's operation; the step ends when the operation has turned back. */
    void abort(OperationExecution step, Throwable cause) {
        handing.execute(() -> {
            try {
                driver().abort(step.id(), Actor.suite("Jenkins"), reason(cause));
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "Cannot stop operation '" + step.id().value() + "': it is not live", e);
                steps.remove(step);
                step.refuse(cause);
            }
        });
    }

    /** What the run of the operation that asks reported; that of its step, where the step spawned it. */
    private CompletionStage<List<Report>> reports(ReportSearch search) {
        Optional<OperationExecution> step = steps.of(search.operation());
        if (step.isEmpty()) return CompletableFuture.completedFuture(List.of());
        try {
            return CompletableFuture.completedFuture(
                    RunReports.of(step.get().run(), step.get().id(), search.files()));
        } catch (IOException | InterruptedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    GateRegistry gates() {
        return wiring.gates();
    }

    private Driver driver() {
        return wiring.driver();
    }

    private static ProgressStore store(Run<?, ?> run) {
        return new FilesProgressStore(folder(run), new LocalDisk());
    }

    private static String reason(Throwable cause) {
        String said = cause.getMessage();
        return said == null || said.isBlank() ? "the run was stopped" : said;
    }

    /** Takes up what belongs to no run, and ends the strides while the controller is still whole; what they wrote is kept. */
    @Extension
    public static final class Closing extends ItemListener {
        @Override
        public void onLoaded() {
            if (Files.isDirectory(JenkinsDoor.home().resolve("gitops/operations")))
                current().resumeOwn();
        }

        @Override
        public void onBeforeShutdown() {
            Doorkeeper keeper = current();
            keeper.closing = true;
            keeper.handing.shutdown();
            keeper.looking.shutdownNow();
            keeper.wiring.close();
            keeper.connections.close();
        }
    }
}
