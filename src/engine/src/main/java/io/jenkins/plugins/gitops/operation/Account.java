package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.ProgressStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of one run, for those who only look: pages, archives, the command line. It claims nothing and needs no
 * registry, so it also tells of operations that this version does not know any more.
 *
 * @param facts what it has found out and kept so far, by the names that its operation gave
 */
public record Account(
        OperationId id,
        String kind,
        Actor actor,
        Json.Obj request,
        Instant startedAt,
        Instant deadline,
        Optional<Json> plan,
        Json.Obj facts,
        Optional<Stop> stop,
        Optional<Ending> ending) {

    /** The account of that operation, where the store keeps one. */
    public static Optional<Account> of(ProgressStore store, OperationId id) {
        return store.read(id).map(saved -> read(id, Json.parseObject(saved.document())));
    }

    private static Account read(OperationId id, Json.Obj document) {
        return new Account(
                id,
                field(document, "kind", String.class),
                field(document, "actor", Actor.class),
                field(document, "request", Json.Obj.class),
                field(document, "startedAt", Instant.class),
                field(document, "deadline", Instant.class),
                document.get("plan"),
                document.get("facts")
                        .filter(Json.Obj.class::isInstance)
                        .map(Json.Obj.class::cast)
                        .orElseGet(() -> new Json.Obj(Map.of())),
                document.get("stop").map(stop -> Codec.decode(Stop.class, stop)),
                document.get("ending").map(ending -> Codec.decode(Ending.class, ending)));
    }

    private static <T> T field(Json.Obj document, String name, Class<T> type) {
        return document.get(name)
                .map(json -> Codec.decode(type, json))
                .orElseThrow(() -> new Refusal(
                        "read an operation's progress",
                        "its field " + Refusal.quoted(name) + " is missing",
                        "restore the file or start the operation anew"));
    }
}
