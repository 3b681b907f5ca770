package io.jenkins.plugins.gitops.core;

import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Crew;
import io.jenkins.plugins.gitops.operation.Driver;
import io.jenkins.plugins.gitops.operation.DriverSettings;
import io.jenkins.plugins.gitops.operation.Operation;
import io.jenkins.plugins.gitops.operation.OperationListener;
import io.jenkins.plugins.gitops.operation.OperationRegistry;
import io.jenkins.plugins.gitops.operation.awaiturl.AwaitUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The composition root: every operation, those of other plugins too, over this controller's ports, and the one driver that advances them. */
public final class Wiring implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Wiring.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int STRIDERS = 4;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(threads("gitops-timer"));
    private final Crew crew = new Crew(STRIDERS, threads("gitops-stride"));
    private final GateRegistry gates;
    private final OperationRegistry operations;
    private final Driver driver;

    public Wiring(Ports ports, List<Contribution> contributions, OperationListener listener) {
        List<Operation<?, ?, ?>> all = new ArrayList<>(List.of(
                // a new operation is one line here
                new AwaitUrl(ports.web())));
        gates = new GateRegistry(contributions.stream()
                .flatMap(contribution -> contribution.gates(ports).stream())
                .toList());
        contributions.forEach(contribution -> all.addAll(contribution.operations(ports, gates)));
        operations = new OperationRegistry(all);
        long process = ProcessHandle.current().pid();
        driver = new Driver(
                operations, ports.clock(), timer, crew, DriverSettings.of("jenkins-" + process, process), listener);
    }

    /** What the operation would do; it only reads. */
    public Json plan(String kind, Json.Obj request) {
        return plan(operations.find(kind), request);
    }

    private static <Q extends Record> Json plan(Operation<Q, ?, ?> operation, Json.Obj request) {
        return Codec.encode(operation.plan(Codec.decode(operation.requestType(), request)));
    }

    public Driver driver() {
        return driver;
    }

    public GateRegistry gates() {
        return gates;
    }

    /** Daemon threads with a name that a thread dump tells. */
    public static ThreadFactory threads(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Waits a little for the strides under way, so that nothing is pulled down under them. */
    @Override
    public void close() {
        driver.close();
        crew.close();
        timer.shutdownNow();
        try {
            crew.gone().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(Level.FINE, "A stride is still under way after {0}: it ends nothing any more", PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
