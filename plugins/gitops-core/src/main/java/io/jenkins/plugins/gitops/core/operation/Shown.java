package io.jenkins.plugins.gitops.core.operation;

import io.jenkins.plugins.gitops.model.Span;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says times, durations and what was asked as people read them. */
public final class Shown {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern DURATION = Pattern.compile("P[0-9DTHMS.]+");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

    private Shown() {}

    /** To the second, with its zone. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** One value of a request, by the words that lead to it. */
    public record Fact(String name, String value) {}

    /** All values of a request that say something, in its own order. */
    static List<Fact> facts(Json.Obj request) {
        List<Fact> found = new ArrayList<>();
        collect("", request, found);
        return List.copyOf(found);
    }

    private static void collect(String name, Json json, List<Fact> found) {
        if (json instanceof Json.Obj object) {
            object.fields().forEach((field, value) -> collect(below(name, words(field)), value, found));
        } else if (json instanceof Json.Arr list) {
            List<Json> items = list.items();
            if (items.stream().allMatch(Json.Text.class::isInstance)) {
                add(name, String.join(", ", items.stream().map(Shown::value).toList()), found);
            } else {
                for (int i = 0; i < items.size(); i++)
                    collect(items.size() == 1 ? name : name + " " + (i + 1), items.get(i), found);
            }
        } else if (!(json instanceof Json.Null)) {
            add(name, value(json), found);
        }
    }

    private static void add(String name, String value, List<Fact> found) {
        if (!value.isBlank()) found.add(new Fact(name, value));
    }

    private static String below(String name, String field) {
        return name.isEmpty() ? field : name + ", " + field;
    }

    private static String words(String field) {
        return HUMP.matcher(field).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static String value(Json json) {
        String plain = String.valueOf(json.plain());
        return read(plain).orElse(plain);
    }

    private static Optional<String> read(String text) {
        try {
            if (DURATION.matcher(text).matches()) return Optional.of(Span.write(Duration.parse(text)));
            if (INSTANT.matcher(text).matches()) return Optional.of(time(Instant.parse(text)));
            return Optional.empty();
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
