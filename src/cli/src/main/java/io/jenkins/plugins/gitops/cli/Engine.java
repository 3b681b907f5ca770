package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.connectors.files.FilesProgressStore;
import io.jenkins.plugins.gitops.connectors.files.LocalDisk;
import io.jenkins.plugins.gitops.connectors.yaml.TextEditor;
import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.operation.Crew;
import io.jenkins.plugins.gitops.operation.Driver;
import io.jenkins.plugins.gitops.operation.DriverSettings;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.OperationListener;
import io.jenkins.plugins.gitops.operation.OperationRegistry;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.operation.promote.Promote;
import io.jenkins.plugins.gitops.operation.promote.PromotePlan;
import io.jenkins.plugins.gitops.operation.promote.PromoteRequest;
import io.jenkins.plugins.gitops.operation.rollback.Rollback;
import io.jenkins.plugins.gitops.promotion.Means;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** Runs one operation to its end, telling what it does; killed in between, the same command goes on where it was. */
final class Engine implements AutoCloseable {
    private static final int STRIDERS = 2;
    private static final ThreadFactory DAEMONS = task -> {
        Thread thread = new Thread(task, "gitops");
        thread.setDaemon(true);
        return thread;
    };

    private final Path progress;
    private final Crew crew = new Crew(STRIDERS, DAEMONS);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(DAEMONS);
    private final Driver driver;
    private final Promote promote;
    private final CompletableFuture<Ending> end = new CompletableFuture<>();

    Engine(Site site, Screen screen) {
        this.progress = site.state().resolve("progress");
        Means means = new Means(site::open, site::registry, new TextEditor(), site.agent(), site::forge);
        GateRegistry gates = OfflineGates.of(site.landscape());
        promote = new Promote(means, gates);
        OperationRegistry operations = new OperationRegistry(List.of(promote, new Rollback(means, gates)));
        long process = ProcessHandle.current().pid();
        DriverSettings settings = DriverSettings.of("cli-" + process, process);
        driver = new Driver(operations, site.clock(), timer, crew, settings, new Teller(screen, end));
    }

    /** What people read while they wait. */
    private record Teller(Screen screen, CompletableFuture<Ending> end) implements OperationListener {
        @Override
        public void said(OperationId id, String phrase) {
            screen.say(phrase);
        }

        @Override
        public void strode(OperationStatus status, Duration took) {
            screen.tell(status.phrase());
        }

        @Override
        public void retrying(OperationStatus status, String reason, Duration after) {
            screen.tell("again in " + after.toSeconds() + " s: " + reason);
        }

        @Override
        public void ended(OperationStatus status, Ending ending) {
            end.complete(ending);
        }
    }

    PromotePlan plan(PromoteRequest request) {
        return promote.plan(request);
    }

    Ending run(OperationId id, Record request, Actor actor) {
        OperationStatus status = driver.submit(id, request, new FilesProgressStore(progress, new LocalDisk()), actor);
        // one that had ended before does not end again
        return status.ending().orElseGet(end::join);
    }

    @Override
    public void close() {
        driver.close();
        crew.close();
        timer.shutdownNow();
    }
}
