package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a restart has to know about one run, as one JSON document. A change is made on a copy, which takes the
 * place of the page only once it is written.
 *
 * <p>Fields of the document that this version does not know are carried along untouched; a document of a newer version
 * is refused, as are unknown fields inside request and plan.
 */
final class Page {
    static final int VERSION = 1;

    final OperationId id;
    final String kind;
    final Actor actor;
    final Record request;
    Instant startedAt;
    Instant deadline;

    @Nullable
    Record plan;

    @Nullable
    Waiting waiting;

    @Nullable
    Stop stop;

    @Nullable
    Pause pause;

    @Nullable
    Ending ending;

    Map<String, Json> facts = new LinkedHashMap<>();
    Map<String, Mark> effects = new LinkedHashMap<>();
    Map<String, Child> children = new LinkedHashMap<>();
    Map<String, Long> revisions = new LinkedHashMap<>();
    Map<String, Json> more = Map.of();

    /** A wait and since when it goes on. */
    record Waiting(Wait awaited, Instant since) {}

    /** Someone wants it to stand still; when the limit comes, it is stopped. */
    record Pause(Actor by, String reason, Instant until) {}

    /** An effect: intended without a result, happened with one. */
    record Mark(Optional<Json> left) {}

    /** A spawned operation. */
    record Child(String kind, Json.Obj request, boolean stopsWithParent, Optional<Ending> ending) {}

    Page(OperationId id, String kind, Actor actor, Record request, Instant startedAt, Instant deadline) {
        this.id = id;
        this.kind = kind;
        this.actor = actor;
        this.request = request;
        this.startedAt = startedAt;
        this.deadline = deadline;
    }

    Page copy() {
        Page copy = new Page(id, kind, actor, request, startedAt, deadline);
        copy.plan = plan;
        copy.waiting = waiting;
        copy.stop = stop;
        copy.pause = pause;
        copy.ending = ending;
        copy.facts = new LinkedHashMap<>(facts);
        copy.effects = new LinkedHashMap<>(effects);
        copy.children = new LinkedHashMap<>(children);
        copy.revisions = new LinkedHashMap<>(revisions);
        copy.more = more;
        return copy;
    }

    String text() {
        Map<String, Json> fields = new LinkedHashMap<>(more);
        fields.put("version", Codec.encode(VERSION));
        for (Field field : Field.values()) {
            Object value = field.value(this);
            if (value != null && !(value instanceof Map<?, ?> map && map.isEmpty())) {
                fields.put(field.name(), Codec.encode(value));
            }
        }
        return new Json.Obj(fields).text();
    }

    static Page read(String text, OperationRegistry registry) {
        Json.Obj document = Json.parseObject(text);
        int version =
                document.get("version").map(v -> Codec.decode(Integer.class, v)).orElse(0);
        if (version != VERSION) {
            throw new Refusal(
                    "read an operation's progress",
                    "it has version " + version + ", this is made for " + VERSION,
                    "resume it with the version of the suite that wrote it");
        }
        Operation<?, ?, ?> operation = registry.find(field(document, Field.kind, String.class));
        Page page = new Page(
                field(document, Field.id, OperationId.class),
                operation.kind(),
                field(document, Field.actor, Actor.class),
                field(document, Field.request, operation.requestType()),
                field(document, Field.startedAt, Instant.class),
                field(document, Field.deadline, Instant.class));
        page.plan = optional(document, Field.plan, operation.planType());
        page.waiting = optional(document, Field.waiting, Waiting.class);
        page.stop = optional(document, Field.stop, Stop.class);
        page.pause = optional(document, Field.pause, Pause.class);
        page.ending = optional(document, Field.ending, Ending.class);
        page.facts = map(document, Field.facts, Json.class);
        page.effects = map(document, Field.effects, Mark.class);
        page.children = map(document, Field.children, Child.class);
        page.revisions = map(document, Field.revisions, Long.class);
        page.more = new LinkedHashMap<>(document.fields());
        List<String> known = Arrays.stream(Field.values()).map(Enum::name).toList();
        page.more.keySet().removeAll(known);
        return page;
    }

    private static <T> T field(Json.Obj document, Field field, Class<T> type) {
        T value = optional(document, field, type);
        if (value == null) {
            throw new Refusal(
                    "read an operation's progress",
                    "its field " + Refusal.quoted(field) + " is missing",
                    "restore the file or start the operation anew");
        }
        return value;
    }

    private static <T> @Nullable T optional(Json.Obj document, Field field, Class<T> type) {
        Json value = document.fields().get(field.name());
        return value == null ? null : Codec.decode(type, value);
    }

    private static <T> Map<String, T> map(Json.Obj document, Field field, Class<T> type) {
        Map<String, T> map = new LinkedHashMap<>();
        if (document.fields().get(field.name()) instanceof Json.Obj object) {
            object.fields().forEach((name, value) -> map.put(name, Codec.decode(type, value)));
        }
        return map;
    }

    /** The fields by the names they have in the document. */
    private enum Field {
        id,
        kind,
        actor,
        request,
        startedAt,
        deadline,
        plan,
        waiting,
        stop,
        pause,
        ending,
        facts,
        effects,
        children,
        revisions;

        @Nullable
        Object value(Page page) {
            return switch (this) {
                case id -> page.id;
                case kind -> page.kind;
                case actor -> page.actor;
                case request -> page.request;
                case startedAt -> page.startedAt;
                case deadline -> page.deadline;
                case plan -> page.plan;
                case waiting -> page.waiting;
                case stop -> page.stop;
                case pause -> page.pause;
                case ending -> page.ending;
                case facts -> page.facts;
                case effects -> page.effects;
                case children -> page.children;
                case revisions -> page.revisions;
            };
        }
    }
}
