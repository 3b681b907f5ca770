package io.jenkins.plugins.gitops.model.json;

import io.jenkins.plugins.gitops.model.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON value. Its text is canonical: keys sorted, no blanks, numbers in plain digits; equal values have equal texts. */
public sealed interface Json {
    /** An object; the order of its fields means nothing. */
    record Obj(Map<String, Json> fields) implements Json {
        public Obj {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        public Optional<Json> get(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        /** A copy with one field set. */
        public Obj with(String name, Json value) {
            Map<String, Json> copy = new LinkedHashMap<>(fields);
            copy.put(name, value);
            return new Obj(copy);
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** A list. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** A string. */
    record Text(String value) implements Json {
        @Override
        public String toString() {
            return text();
        }
    }

    /** A number of any size; 1, 1.0 and 1e0 are one number. */
    record Num(BigDecimal value) implements Json {
        private static final int MOST_DIGITS = 400;

        public Num {
            if (Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
                throw new Refusal("take a number", "it has more than " + MOST_DIGITS + " digits", "give a smaller one");
            }
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Json {
        @Override
        public String toString() {
            return text();
        }
    }

    /** Null. */
    record Null() implements Json {
        @Override
        public String toString() {
            return text();
        }
    }

    /** The value that the text holds, or a refusal that names the position. */
    static Json parse(String text) {
        return new JsonReader(text).read();
    }

    /** The object that the text holds. */
    static Obj parseObject(String text) {
        if (parse(text) instanceof Obj object) {
            return object;
        }
        throw new Refusal("read JSON", "found " + Refusal.quoted(text), "give an object in braces");
    }

    /** JSON of maps, lists, strings, numbers, booleans and null, as Groovy and YAML make them. */
    static Json of(@Nullable Object plain) {
        if (plain == null) {
            return new Null();
        } else if (plain instanceof Json json) {
            return json;
        } else if (plain instanceof Map<?, ?> map) {
            Map<String, Json> fields = new LinkedHashMap<>();
            map.forEach((key, value) -> fields.put(String.valueOf(key), of(value)));
            return new Obj(fields);
        } else if (plain instanceof Iterable<?> list) {
            List<Json> items = new ArrayList<>();
            list.forEach(item -> items.add(of(item)));
            return new Arr(items);
        } else if (plain instanceof Boolean bool) {
            return new Bool(bool);
        } else if (plain instanceof Number number) {
            return new Num(new BigDecimal(number.toString()));
        }
        return new Text(plain.toString());
    }

    /** The same as maps, lists, strings, numbers (long where whole, else double) and booleans. */
    default @Nullable Object plain() {
        if (this instanceof Obj object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            object.fields().forEach((key, value) -> map.put(key, value.plain()));
            return map;
        } else if (this instanceof Arr array) {
            List<@Nullable Object> list = new ArrayList<>();
            array.items().forEach(item -> list.add(item.plain()));
            return list;
        } else if (this instanceof Text text) {
            return text.value();
        } else if (this instanceof Bool bool) {
            return bool.value();
        } else if (this instanceof Num number) {
            boolean whole = number.value().scale() <= 0
                    && number.value().precision() - number.value().scale() < 19;
            return whole
                    ? (Object) number.value().longValueExact()
                    : (Object) number.value().doubleValue();
        }
        return null;
    }

    /** The canonical text. */
    default String text() {
        StringBuilder out = new StringBuilder();
        JsonWriter.write(this, out);
        return out.toString();
    }
}
