package io.jenkins.plugins.gitops.model.json;

import io.jenkins.plugins.gitops.model.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns records, enums, strings, numbers, lists, sets, maps, optionals, Instant, Duration and URI into JSON and back.
 *
 * <p>A record with the one component {@code value} is written as that value; an instance of a sealed type carries its
 * simple name as {@code is}. An empty Optional is left out. Reading refuses an unknown field and names the known ones:
 * a plan of a newer version must not be half understood.
 */
public final class Codec {
    static final String IS = "is";

    private Codec() {}

    /** JSON of the value; a value of a type that cannot be kept is refused. */
    public static Json encode(Object value) {
        if (value instanceof Json json) {
            return json;
        } else if (value instanceof String
                || value instanceof Instant
                || value instanceof Duration
                || value instanceof URI) {
            return new Json.Text(value.toString());
        } else if (value instanceof Enum<?> constant) {
            return new Json.Text(constant.name());
        } else if (value instanceof Boolean bool) {
            return new Json.Bool(bool);
        } else if (value instanceof Number number) {
            return new Json.Num(new BigDecimal(number.toString()));
        } else if (value instanceof Optional<?> optional) {
            return optional.map(Codec::encode).orElseGet(Json.Null::new);
        } else if (value instanceof Collection<?> collection) {
            return new Json.Arr(collection.stream().map(Codec::encode).toList());
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Json> fields = new LinkedHashMap<>();
            map.forEach((key, item) -> fields.put(keyText(key), encode(item)));
            return new Json.Obj(fields);
        } else if (value instanceof Record item) {
            return encodeRecord(item);
        }
        throw new Refusal(
                "keep a value",
                "its type is " + Refusal.quoted(value.getClass().getName()),
                "use records, enums, strings, numbers, lists, maps, Instant, Duration or URI");
    }

    /** The value of the type that the JSON describes, or a refusal that names the place and what was expected there. */
    public static <T> T decode(Class<T> type, Json json) {
        Class<?> boxed = Decoder.boxed(type);
        @SuppressWarnings("unchecked")
        T value = (T) boxed.cast(new Decoder().decode(type, json, type.getSimpleName()));
        return value;
    }

    /** The same for a type with arguments, such as a record component's. */
    static Object decode(Type type, Json json, String path) {
        return new Decoder().decode(type, json, path);
    }

    private static String keyText(Object key) {
        if (encode(key) instanceof Json.Text text) {
            return text.value();
        }
        throw new Refusal("keep a map", "its key is " + Refusal.quoted(key), "use keys that are one text");
    }

    private static Json encodeRecord(Record item) {
        RecordComponent[] components = item.getClass().getRecordComponents();
        boolean named = Decoder.sealedParent(item.getClass()).isPresent();
        if (!named && components.length == 1 && components[0].getName().equals("value")) {
            return encode(component(item, components[0]));
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        if (named) {
            fields.put(IS, new Json.Text(item.getClass().getSimpleName()));
        }
        for (RecordComponent component : components) {
            Json field = encode(component(item, component));
            if (!(field instanceof Json.Null)) {
                fields.put(component.getName(), field);
            }
        }
        return new Json.Obj(fields);
    }

    private static Object component(Record item, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(item);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException(
                    Refusal.message(
                            "keep " + item.getClass().getSimpleName(),
                            "its component " + Refusal.quoted(component.getName()) + " cannot be read",
                            "make the record's accessor return it"),
                    e);
        }
    }
}
