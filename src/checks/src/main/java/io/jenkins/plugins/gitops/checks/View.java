package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place in an object, which may not be there or be of another shape: whatever is missing is empty, and nothing fails. */
public record View(Json json) {
    private static final View NOTHING = new View(new Json.Null());

    /** The place below, by the names of fields. */
    public View at(String... names) {
        Json here = json;
        for (String name : names) {
            if (!(here instanceof Json.Obj object)) {
                return NOTHING;
            }
            Json below = object.fields().get(name);
            if (below == null) {
                return NOTHING;
            }
            here = below;
        }
        return new View(here);
    }

    public boolean there() {
        return !(json instanceof Json.Null);
    }

    /** What stands there, if it is a text, a number or a boolean; else empty. */
    public String text() {
        if (json instanceof Json.Text text) {
            return text.value();
        }
        return json instanceof Json.Num || json instanceof Json.Bool ? json.text() : "";
    }

    public String text(String... names) {
        return at(names).text();
    }

    public boolean is(String word) {
        return text().equals(word);
    }

    public boolean isTrue() {
        return json instanceof Json.Bool bool && bool.value();
    }

    /** Said, and false; what is not said is not false. */
    public boolean isFalse() {
        return json instanceof Json.Bool bool && !bool.value();
    }

    /** The whole number there, or the other one. */
    public long number(long otherwise) {
        if (json instanceof Json.Num number) {
            double about = number.value().doubleValue();
            return Math.abs(about) < Long.MAX_VALUE ? number.value().longValue() : otherwise;
        }
        return otherwise;
    }

    public double decimal(double otherwise) {
        return json instanceof Json.Num number ? number.value().doubleValue() : otherwise;
    }

    /** The places in a list. */
    public List<View> items() {
        return json instanceof Json.Arr list
                ? list.items().stream().map(View::new).toList()
                : List.of();
    }

    /** The places in an object, by name. */
    public Map<String, View> fields() {
        Map<String, View> fields = new LinkedHashMap<>();
        if (json instanceof Json.Obj object) {
            object.fields().forEach((name, value) -> fields.put(name, new View(value)));
        }
        return fields;
    }

    /** The moment there, where it is one. */
    public Optional<Instant> time() {
        try {
            return json instanceof Json.Text text
                    ? Optional.of(OffsetDateTime.parse(text.value()).toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The condition of the type among {@code status.conditions}, or nothing. */
    public View condition(String type) {
        for (View one : at("status", "conditions").items()) {
            if (one.at("type").is(type)) {
                return one;
            }
        }
        return NOTHING;
    }
}
