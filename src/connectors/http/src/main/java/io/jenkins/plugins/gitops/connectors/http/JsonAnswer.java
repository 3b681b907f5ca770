package io.jenkins.plugins.gitops.connectors.http;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A value in the answer of a far side, with the way to it, so that what is missing there is told by its place.
 *
 * @param of who answered what, such as {@code Gitea's answer to GET /api/v1/version}
 * @param path the way down to the value, such as {@code data.result[0]}
 */
public record JsonAnswer(String of, String path, Json value) {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(java.util.Locale.ROOT);

    /** The value of the field, where there is one that is not null. */
    public Optional<JsonAnswer> find(String name) {
        if (!(value instanceof Json.Obj object)) {
            return Optional.empty();
        }
        return object.get(name)
                .filter(json -> !(json instanceof Json.Null))
                .map(json -> new JsonAnswer(of, path.isEmpty() ? name : path + "." + name, json));
    }

    /** The value of the field, which has to be there. */
    public JsonAnswer get(String name) {
        return find(name).orElseThrow(() -> failure("it has no '" + name + "'"));
    }

    /** The items of the list that this has to be. */
    public List<JsonAnswer> items() {
        if (!(value instanceof Json.Arr array)) {
            throw failure("it is no list");
        }
        List<JsonAnswer> items = new java.util.ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            items.add(new JsonAnswer(of, path + "[" + i + "]", array.items().get(i)));
        }
        return items;
    }

    /** The text that this has to be. */
    public String text() {
        if (value instanceof Json.Text text) {
            return text.value();
        }
        throw failure("it is no text");
    }

    /** The text of the field, empty where there is none. */
    public String text(String name) {
        return find(name).map(JsonAnswer::text).orElse("");
    }

    /** The number that this has to be. */
    public BigDecimal number() {
        if (value instanceof Json.Num number) {
            return number.value();
        }
        throw failure("it is no number");
    }

    /** Whether the field is there and true. */
    public boolean yes(String name) {
        return find(name)
                .filter(found -> found.value() instanceof Json.Bool bool && bool.value())
                .isPresent();
    }

    /** The time that this has to be. */
    public Instant time() {
        try {
            return OffsetDateTime.parse(text(), TIME).toInstant();
        } catch (DateTimeException e) {
            throw failure("it is no time").causedBy(e);
        }
    }

    /** That the far side answered what it should not. */
    public Failure failure(String found) {
        String where = path.isEmpty() ? "" : " at " + Refusal.quoted(path);
        return Failure.of(
                FailureKind.REFUSED, "go by " + of, found + where, "see whether its version is one that is known");
    }
}
