package io.jenkins.plugins.gitops.metrics.delivery;

import io.jenkins.plugins.gitops.metrics.Deliveries;
import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.recording.Recorder;
import io.jenkins.plugins.gitops.metrics.store.Event;
import io.jenkins.plugins.gitops.metrics.store.Increment;
import io.jenkins.plugins.gitops.metrics.store.Mark;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.Cleared;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Quarantined;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the lines of all ledgers and tells the recorder; a book that is read again from its first line counts nothing twice. */
public final class LedgerFold {
    private static final System.Logger LOG = System.getLogger(LedgerFold.class.getName());

    private final Recorder recorder;
    private final Map<String, Book> books = new HashMap<>();
    private final Map<Metric, Set<String>> seen = new HashMap<>();

    /** One ledger as far as it was read. */
    private static final class Book {
        private final Counts counts = new Counts();
        private final Map<String, String> holds = new HashMap<>();
        private final Set<ImageDigest> quarantine = new HashSet<>();
    }

    public LedgerFold(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Takes lines of that repository's book, in their order; its first line begins anew. */
    public synchronized void take(String repository, List<LedgerLine> lines) {
        for (LedgerLine line : lines) {
            if (line.number() == 1) {
                books.put(repository, new Book());
            }
            Book book = books.computeIfAbsent(repository, name -> new Book());
            try {
                stand(book, line);
                List<Increment> increments = book.counts.of(line);
                if (!increments.isEmpty()) {
                    recorder.count(Event.of(new Mark(source(repository), line.number()), increments));
                }
            } catch (Refusal ofAnotherVersion) {
                LOG.log(System.Logger.Level.DEBUG, "Left out line " + line.number(), ofAnotherVersion);
            }
        }
        gauges();
    }

    /** Under which name the counted lines of a book are remembered. */
    private static String source(String repository) {
        return Recorder.LEDGER + repository;
    }

    private static void stand(Book book, LedgerLine line) {
        if (Entries.is(line, Entries.HELD)) {
            book.holds.put(line.entry().subject(), line.entry().environment());
        } else if (Entries.is(line, Entries.RELEASED)) {
            book.holds.remove(line.entry().subject());
        } else if (Entries.is(line, Entries.QUARANTINED)) {
            book.quarantine.add(Entries.body(line, Quarantined.class).digest());
        } else if (Entries.is(line, Entries.CLEARED)) {
            book.quarantine.remove(Entries.body(line, Cleared.class).digest());
        }
    }

    private void gauges() {
        set(Deliveries.HOLDS_ACTIVE, book -> List.copyOf(book.holds.values()));
        set(Deliveries.WAITING, book -> book.counts.waiting());
        recorder.set(Deliveries.QUARANTINES_ACTIVE, (double) books.values().stream()
                .flatMap(book -> book.quarantine.stream())
                .distinct()
                .count());
    }

    /** An environment that was seen once is told on at 0: an alert must see its end. */
    private void set(Metric gauge, Function<Book, List<String>> environments) {
        Map<String, Double> now = books.values().stream()
                .flatMap(book -> environments.apply(book).stream())
                .collect(Collectors.groupingBy(environment -> environment, Collectors.summingDouble(one -> 1)));
        Set<String> known = seen.computeIfAbsent(gauge, metric -> new HashSet<>());
        known.addAll(now.keySet());
        known.forEach(environment -> recorder.set(gauge, now.getOrDefault(environment, 0.0), environment));
    }
}
