package io.jenkins.plugins.gitops.metrics.delivery;

import io.jenkins.plugins.gitops.metrics.dora.Delivery;
import io.jenkins.plugins.gitops.metrics.dora.Dora;
import io.jenkins.plugins.gitops.metrics.dora.DoraReport;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Finished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What ledgers tell of deployments, for DORA. A promotion that could not find out how it went is no deployment that
 * succeeded and none that failed, and is left out. Lead times need commits, which ledgers do not date: they stay unmeasured.
 */
public final class History {
    private static final System.Logger LOG = System.getLogger(History.class.getName());

    private final Map<String, Book> books = new TreeMap<>();

    /** An application in an environment. */
    private record Place(String application, String environment) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int applications = application.compareTo(other.application);
            return applications == 0 ? environment.compareTo(other.environment) : applications;
        }
    }

    /** One ledger as far as it was read. */
    private static final class Book {
        private final Map<String, List<ImageDigest>> promoted = new HashMap<>();
        private final Map<Place, List<Delivery>> deliveries = new TreeMap<>();
    }

    /** Takes lines of that repository's book, in their order; its first line begins anew. */
    public synchronized void take(String repository, List<LedgerLine> lines) {
        for (LedgerLine line : lines) {
            if (line.number() == 1) {
                books.put(repository, new Book());
            }
            try {
                take(books.computeIfAbsent(repository, name -> new Book()), line);
            } catch (Refusal ofAnotherVersion) {
                LOG.log(System.Logger.Level.DEBUG, "Left out line " + line.number(), ofAnotherVersion);
            }
        }
    }

    private static void take(Book book, LedgerLine line) {
        LedgerEntry entry = line.entry();
        if (Entries.is(line, Entries.COMMITTED)) {
            Committed body = Entries.body(line, Committed.class);
            book.promoted.put(entry.subject(), digests(body.release()));
            List<ImageDigest> left =
                    body.replaced().map(id -> book.promoted.get(id.value())).orElse(null);
            if (body.rollback() && left != null) {
                add(book, entry, new Delivery.Rollback(entry.subject(), entry.at(), left));
            }
        } else if (Entries.is(line, Entries.FINISHED)) {
            Finished body = Entries.body(line, Finished.class);
            if (body.outcome() == OutcomeKind.SUCCEEDED || body.outcome() == OutcomeKind.FAILED) {
                add(
                        book,
                        entry,
                        new Delivery.Arrival(
                                entry.subject(),
                                entry.at(),
                                digests(body.release()),
                                body.outcome() == OutcomeKind.SUCCEEDED,
                                List.of(),
                                Optional.empty()));
            }
        }
    }

    private static void add(Book book, LedgerEntry entry, Delivery delivery) {
        book.deliveries
                .computeIfAbsent(new Place(entry.application(), entry.environment()), place -> new ArrayList<>())
                .add(delivery);
    }

    private static List<ImageDigest> digests(Release release) {
        return release.artifacts().stream().map(Artifact::digest).toList();
    }

    /** The five metrics of each application in each environment, for what was deployed in the window. */
    public synchronized List<DoraReport> reports(Instant from, Instant to) {
        List<DoraReport> reports = new ArrayList<>();
        books.values()
                .forEach(book -> book.deliveries.forEach((place, deliveries) ->
                        reports.add(Dora.of(place.application(), place.environment(), from, to, deliveries))));
        return reports;
    }
}
