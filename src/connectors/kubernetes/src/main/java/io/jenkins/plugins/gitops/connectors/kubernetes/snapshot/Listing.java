package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jenkins.plugins.gitops.checks.Item;
import io.jenkins.plugins.gitops.checks.Kind;
import io.jenkins.plugins.gitops.checks.Reading;
import io.jenkins.plugins.gitops.connectors.kubernetes.ApiServer;
import io.jenkins.plugins.gitops.connectors.kubernetes.ApiServer.Streamed;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One list of one kind, in one namespace or in all of them, page after page until its end. */
final class Listing {
    private static final String ALL = "application/json";
    private static final String NAMES = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1," + ALL;
    private static final int MOST_BEGINNINGS = 3;

    private final ApiServer server;
    private final Kind kind;
    private final Kind.Address address;
    private final String path;
    private final Bounds bounds;
    private final Words words;
    private final Tally tally;
    private final List<Item> items = new ArrayList<>();
    private int beginnings = 1;

    Listing(
            ApiServer server,
            Kind kind,
            Kind.Address address,
            String namespace,
            Bounds bounds,
            Words words,
            Tally tally) {
        this.server = server;
        this.kind = kind;
        this.address = address;
        this.path = path(address, namespace);
        this.bounds = bounds;
        this.words = words;
        this.tally = tally;
    }

    private static String path(Kind.Address address, String namespace) {
        String root = address.group().isEmpty()
                ? "/api/" + address.version()
                : "/apis/" + address.group() + "/" + address.version();
        String place = namespace.isEmpty() ? "" : "/namespaces/" + ApiServer.encoded(namespace);
        return root + place + "/" + address.plural();
    }

    /** All of it, or why not; never fails. */
    CompletableFuture<Reading> read() {
        return page("").exceptionally(failure -> new Reading.Unknown(reason(failure)));
    }

    private CompletableFuture<Reading> page(String next) {
        String query = "?limit=" + bounds.page()
                + (address.selector().isEmpty() ? "" : "&fieldSelector=" + ApiServer.encoded(address.selector()))
                + (next.isEmpty() ? "" : "&continue=" + ApiServer.encoded(next));
        PageReader reader;
        try {
            reader = new PageReader(Pruning.of(kind), words, object -> items.add(Item.of(kind, object)));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
        tally.asked();
        String accept = address.depth() == Kind.Depth.METADATA ? NAMES : ALL;
        return server.stream("list", path + query, accept, bounds.deadline(), bytes -> {
                    tally.took(bytes.length);
                    if (items.size() > bounds.objects()) {
                        throw tooMany();
                    }
                    reader.take(bytes);
                })
                .thenCompose(answer -> after(answer, reader, next));
    }

    private CompletableFuture<Reading> after(Streamed answer, PageReader reader, String next) {
        if (!answer.good()) {
            return otherwise(answer, next);
        }
        try {
            String more = reader.next();
            if (!more.isEmpty()) {
                return page(more);
            }
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
        tally.kept(items.size());
        return CompletableFuture.completedFuture(new Reading.Found(items));
    }

    private CompletableFuture<Reading> otherwise(Streamed answer, String next) {
        if (answer.status() == 410 && beginnings < MOST_BEGINNINGS) {
            // the server keeps a list for some minutes only; what was read so far may not fit what comes
            beginnings++;
            items.clear();
            return page("");
        } else if (answer.status() == 404 && next.isEmpty() && kind.installed()) {
            return CompletableFuture.completedFuture(new Reading.Absent());
        } else if (answer.status() == 404 && !next.isEmpty()) {
            return unknown("its kind vanished while it was read", "look again");
        } else if (answer.status() == 410) {
            return unknown(
                    "the server forgot the list " + MOST_BEGINNINGS + " times while it was read",
                    "look whether it is overloaded, then ask again");
        } else if (answer.status() == 403) {
            String said = answer.said()
                    .map(json -> json.path("message").asText(""))
                    .filter(text -> !text.isEmpty())
                    .map(text -> " (" + Refusal.quoted(text) + ")")
                    .orElse("");
            return unknown("the account may not" + said, "grant it: " + kind.needed());
        }
        return CompletableFuture.failedFuture(server.failure("list", path, answer));
    }

    private CompletableFuture<Reading> unknown(String found, String advice) {
        return CompletableFuture.completedFuture(new Reading.Unknown(Refusal.message(what(), found, advice)));
    }

    private String what() {
        return "list '" + path + "' in cluster " + Refusal.quoted(server.cluster());
    }

    private Failure tooMany() {
        return Failure.of(
                FailureKind.REFUSED,
                what(),
                "it has more than " + bounds.objects() + " objects",
                "look into fewer namespaces, or raise the bound");
    }

    private String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure known) {
                return known.reason();
            } else if (cause instanceof JsonProcessingException || cause instanceof IOException) {
                return Refusal.message(
                        what(), "the answer is cut off or no JSON", "look what stands before the server");
            }
        }
        return Refusal.message(what(), "it met " + Refusal.quoted(failure), "report this as a defect");
    }
}
