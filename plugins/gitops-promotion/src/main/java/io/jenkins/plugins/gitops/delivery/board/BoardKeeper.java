package io.jenkins.plugins.gitops.delivery.board;

import hudson.Extension;
import hudson.model.PeriodicWork;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.core.LedgerWatcher;
import io.jenkins.plugins.gitops.core.Ports;
import io.jenkins.plugins.gitops.core.Wiring;
import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.core.operation.Doorkeeper;
import io.jenkins.plugins.gitops.core.operation.OperationWatch;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.board.BoardIndex;
import io.jenkins.plugins.gitops.promotion.board.LedgerWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the board's index up to date on a thread of its own; pages read what is there and never wait for a server. */
@Extension
public final class BoardKeeper {
    private static final Logger LOG = Logger.getLogger(BoardKeeper.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final ExecutorService reader = Executors.newSingleThreadExecutor(Wiring.threads("gitops-board"));
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicBoolean stale = new AtomicBoolean();
    private final Map<String, LedgerWatch> watches = new ConcurrentHashMap<>();
    private final Map<String, String> problems = new ConcurrentHashMap<>();
    private volatile BoardIndex index = new BoardIndex();
    private volatile List<String> repositories = List.of();
    private volatile Optional<Instant> readAt = Optional.empty();

    static BoardKeeper current() {
        return JenkinsDoor.extension(BoardKeeper.class);
    }

    BoardIndex index() {
        return index;
    }

    /** When all ledgers were read last. */
    Optional<Instant> readAt() {
        return readAt;
    }

    long lines() {
        return watches.values().stream().mapToLong(LedgerWatch::read).sum();
    }

    /** Why a ledger could not be read, by its repository. */
    Map<String, String> problems() {
        return Map.copyOf(problems);
    }

    /** Begins to read on, unless that is being done or was done just now. */
    void refresh() {
        Ports ports = Doorkeeper.current().ports();
        boolean fresh = readAt.filter(at -> at.plus(FRESH).isAfter(ports.clock().instant()))
                .isPresent();
        if (fresh || !reading.compareAndSet(false, true)) return;
        Landscape landscape = GitopsConfiguration.current().landscape();
        try {
            reader.execute(() -> {
                try {
                    read(ports, landscape);
                } finally {
                    reading.set(false);
                }
            });
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.FINE, "Cannot read the ledgers: the controller goes down", closing);
        }
    }

    /** Writes to a ledger behind the page, and reads it again; what goes wrong is told on the board. */
    void later(String repository, Runnable deed) {
        reader.execute(() -> {
            try {
                deed.run();
                readAt = Optional.empty();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Cannot write to the ledger of '" + repository + "'", e);
                problems.put(repository, String.valueOf(e.getMessage()));
            }
            refresh();
        });
    }

    /** Reads on after what is being read now; many who ask for it at once are answered together. */
    private void later() {
        if (!stale.compareAndSet(false, true)) return;
        try {
            reader.execute(() -> {
                stale.set(false);
                readAt = Optional.empty();
                refresh();
            });
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.FINE, "Cannot read the ledgers: the controller goes down", closing);
        }
    }

    private void read(Ports ports, Landscape landscape) {
        List<String> named = landscape.environments().stream()
                .map(Landscape.Place::repository)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        if (!named.equals(repositories)) {
            index = new BoardIndex();
            watches.clear();
            problems.clear();
            repositories = named;
        }
        for (String name : named) {
            try {
                watches.computeIfAbsent(name, repository -> new LedgerWatch())
                        .read(ports.repositories().open(name).ledger(), lines -> tell(name, lines));
                problems.remove(name);
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "Cannot read the ledger of '" + name + "'", e);
                problems.put(name, String.valueOf(e.getMessage()));
            }
        }
        readAt = Optional.of(ports.clock().instant());
    }

    private void tell(String repository, List<LedgerLine> lines) {
        index.take(lines);
        for (LedgerWatcher watcher : JenkinsDoor.extensions(LedgerWatcher.class)) {
            try {
                watcher.read(repository, lines);
            } catch (RuntimeException | LinkageError e) {
                LOG.log(Level.WARNING, "Cannot tell " + watcher.getClass().getName() + " of ledger lines", e);
            }
        }
    }

    /** Reads on when an operation has ended: it may have written. */
    @Extension
    public static final class AfterOperations implements OperationWatch {
        @Override
        public void ended(OperationStatus status, Ending ending) {
            current().later();
        }
    }

    /** Once a minute, so that the first look of the day finds it read. */
    @Extension
    public static final class EachMinute extends PeriodicWork {
        @Override
        public long getRecurrencePeriod() {
            return MIN;
        }

        @Override
        protected void doRun() {
            current().refresh();
        }
    }

    @Extension
    public static final class Closing extends ItemListener {
        @Override
        public void onBeforeShutdown() {
            current().reader.shutdownNow();
        }
    }
}
