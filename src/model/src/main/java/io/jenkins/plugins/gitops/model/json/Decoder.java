package io.jenkins.plugins.gitops.model.json;

import io.jenkins.plugins.gitops.model.Refusal;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads JSON as a type; the path that it carries along is what a refusal points to. */
final class Decoder {
    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            String.class, text -> text,
            Instant.class, Instant::parse,
            Duration.class, Duration::parse,
            URI.class, URI::create);
    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.of(
            Integer.class, BigDecimal::intValueExact,
            Long.class, BigDecimal::longValueExact,
            Double.class, BigDecimal::doubleValue,
            BigDecimal.class, number -> number);

    Object decode(Type type, Json json, String path) {
        if (type instanceof ParameterizedType generic) {
            return decodeGeneric(generic, json, path);
        } else if (type instanceof Class<?> raw) {
            return decodeClass(boxed(raw), json, path);
        }
        throw new Refusal("read " + path, "its type is " + Refusal.quoted(type), "use a class or a list of one");
    }

    private Object decodeGeneric(ParameterizedType type, Json json, String path) {
        Type raw = type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return json instanceof Json.Null ? Optional.empty() : Optional.of(decode(of[0], json, path));
        } else if ((raw == List.class || raw == Set.class || raw == Collection.class)
                && json instanceof Json.Arr array) {
            Collection<Object> items = raw == Set.class ? new LinkedHashSet<>() : new java.util.ArrayList<>();
            int index = 0;
            for (Json item : array.items()) {
                items.add(decode(of[0], item, path + "[" + index++ + "]"));
            }
            return items;
        } else if (raw == Map.class && json instanceof Json.Obj object) {
            Map<Object, Object> map = new LinkedHashMap<>();
            object.fields()
                    .forEach((key, value) ->
                            map.put(decode(of[0], new Json.Text(key), path), decode(of[1], value, path + "." + key)));
            return map;
        } else if (raw instanceof Class<?> plain && plain.isRecord()) {
            return decodeClass(plain, json, path);
        }
        throw unexpected(type, json, path);
    }

    private Object decodeClass(Class<?> type, Json json, String path) {
        if (Json.class.isAssignableFrom(type) && type.isInstance(json)) {
            return json;
        } else if (TEXTS.containsKey(type) && json instanceof Json.Text text) {
            return converted(type, json, path, () -> TEXTS.get(type).apply(text.value()));
        } else if (NUMBERS.containsKey(type) && json instanceof Json.Num number) {
            return converted(type, json, path, () -> NUMBERS.get(type).apply(number.value()));
        } else if (type == Boolean.class && json instanceof Json.Bool bool) {
            return bool.value();
        } else if (type.isEnum() && json instanceof Json.Text text) {
            return constant(type, text.value(), path);
        } else if (type.isSealed() && json instanceof Json.Obj object) {
            return decodeSealed(type, object, path);
        } else if (type.isRecord()) {
            return decodeRecord(type, json, path);
        }
        throw unexpected(type, json, path);
    }

    private Object decodeSealed(Class<?> type, Json.Obj object, String path) {
        String name = object.get(Codec.IS).map(Json::plain).map(String::valueOf).orElse("");
        List<Class<?>> known = leaves(type).toList();
        return known.stream()
                .filter(leaf -> leaf.getSimpleName().equals(name))
                .findFirst()
                .map(leaf -> decodeRecord(leaf, object, path))
                .orElseThrow(() -> new Refusal(
                        "read " + path,
                        "it is a " + Refusal.quoted(name),
                        "name one of "
                                + known.stream().map(Class::getSimpleName).collect(Collectors.joining(", "))
                                + " in its field 'is'"));
    }

    private Object decodeRecord(Class<?> type, Json json, String path) {
        RecordComponent[] components = type.getRecordComponents();
        boolean named = sealedParent(type).isPresent();
        if (!named && components.length == 1 && components[0].getName().equals("value")) {
            return construct(type, components, path, decode(components[0].getGenericType(), json, path));
        }
        if (!(json instanceof Json.Obj object)) {
            throw unexpected(type, json, path);
        }
        Set<String> unknown = new LinkedHashSet<>(object.fields().keySet());
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            unknown.remove(name);
            Json field = object.get(name).orElseGet(Json.Null::new);
            values[i] = field instanceof Json.Null
                    ? absent(components[i], path + "." + name)
                    : decode(components[i].getGenericType(), field, path + "." + name);
        }
        if (named) {
            unknown.remove(Codec.IS);
        }
        if (!unknown.isEmpty()) {
            throw new Refusal(
                    "read " + path,
                    "it has the unknown field "
                            + Refusal.quoted(unknown.iterator().next()),
                    "use "
                            + Arrays.stream(components)
                                    .map(RecordComponent::getName)
                                    .collect(Collectors.joining(", ")) + ", or the version that wrote it");
        }
        return construct(type, components, path, values);
    }

    private static Object absent(RecordComponent component, String path) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            return Optional.empty();
        } else if (type == List.class || type == Collection.class) {
            return List.of();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == Map.class) {
            return Map.of();
        }
        throw new Refusal("read " + path, "it is missing", "give a " + type.getSimpleName());
    }

    private static Object construct(Class<?> type, RecordComponent[] components, String path, Object... values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            String found = e.getCause() == null
                    ? e.toString()
                    : String.valueOf(e.getCause().getMessage());
            throw new Refusal("read " + path, found, "correct it there");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    Refusal.message("read " + path, e.toString(), "make " + type.getName() + " a plain record"), e);
        }
    }

    private static Object constant(Class<?> type, String name, String path) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "read " + path,
                        "found " + Refusal.quoted(name),
                        "write one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))));
    }

    private static Object converted(
            Class<?> type, Json json, String path, java.util.function.Supplier<Object> conversion) {
        try {
            return conversion.get();
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw unexpected(type, json, path);
        }
    }

    private static Refusal unexpected(Type type, Json json, String path) {
        String wanted = type instanceof Class<?> raw ? raw.getSimpleName() : type.getTypeName();
        return new Refusal("read " + path, "found " + Refusal.quoted(json.text()), "give a " + wanted);
    }

    /** The sealed interface that the record is one case of. */
    static Optional<Class<?>> sealedParent(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).filter(Class::isSealed).findFirst();
    }

    private static java.util.stream.Stream<Class<?>> leaves(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(sub -> sub.isSealed() ? leaves(sub) : java.util.stream.Stream.of(sub));
    }

    static Class<?> boxed(Class<?> type) {
        if (type == int.class) {
            return Integer.class;
        } else if (type == long.class) {
            return Long.class;
        } else if (type == double.class) {
            return Double.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }
}
