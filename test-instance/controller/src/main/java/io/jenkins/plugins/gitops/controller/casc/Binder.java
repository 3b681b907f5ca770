package io.jenkins.plugins.gitops.controller.casc;

import com.cloudbees.plugins.credentials.SecretBytes;
import hudson.model.Descriptor;
import hudson.util.Secret;
import io.jenkins.plugins.gitops.controller.casc.Elements.Element;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Makes an object of YAML. It touches nothing that is there already, and goes on after a mistake to find the next. */
final class Binder {
    private final Variables variables;
    private final Problems problems;

    Binder(Variables variables, Problems problems) {
        this.variables = variables;
        this.problems = problems;
    }

    Object bind(Type type, Node node, Place place) {
        Class<?> raw = raw(type);
        if (Collection.class.isAssignableFrom(raw) || raw.isArray()) return list(type, raw, node, place);
        if (node instanceof ScalarNode scalar && !Names.describes(raw)) return scalar(raw, scalar, place);
        if (Map.class.isAssignableFrom(raw)) {
            Map<String, Object> map = new LinkedHashMap<>();
            Type value = argument(type, 1);
            entries(node, place).forEach((k, v) -> map.put(k, bind(value, v, place.element(k, v))));
            return map;
        }
        return Modifier.isAbstract(raw.getModifiers()) ? oneOf(raw, node, place) : build(raw, node, place);
    }

    private Object list(Type type, Class<?> raw, Node node, Place place) {
        List<Node> nodes = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        Type item = raw.isArray() ? raw.getComponentType() : argument(type, 0);
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) items.add(bind(item, nodes.get(i), place.item(i, nodes.get(i))));
        if (raw.isArray()) {
            Object array = Array.newInstance(raw.getComponentType(), items.size());
            for (int i = 0; i < items.size(); i++) Array.set(array, i, items.get(i));
            return array;
        }
        return Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>(items) : items;
    }

    private Object scalar(Class<?> raw, ScalarNode node, Place place) {
        if (node.getTag() == Tag.NULL) return raw.isPrimitive() ? zero(raw) : null;
        String text;
        try {
            text = variables.reveal(node.getValue());
        } catch (IOException e) {
            problems.add(
                    place,
                    e.getMessage() == null ? e.toString() : e.getMessage(),
                    "set it, or give a default with ':-'");
            return null;
        }
        try {
            return convert(raw, text);
        } catch (IllegalArgumentException e) {
            String wanted = raw.isEnum() ? Problems.quoted(constants(raw)) : "give a " + raw.getSimpleName();
            problems.add(place, "'" + node.getValue() + "' is no " + raw.getSimpleName(), wanted);
            return null;
        }
    }

    private static List<String> constants(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) names.add(((Enum<?>) constant).name());
        return names;
    }

    private static Object convert(Class<?> raw, String text) {
        if (raw == String.class || raw == Object.class || raw == CharSequence.class) {
            return text;
        } else if (raw == Secret.class) {
            return Secret.fromString(text);
        } else if (raw == SecretBytes.class) {
            return SecretBytes.fromString(text);
        } else if (raw == boolean.class || raw == Boolean.class) {
            if (!text.matches("true|false")) throw new IllegalArgumentException("neither true nor false");
            return Boolean.valueOf(text);
        } else if (raw == int.class || raw == Integer.class) {
            return Integer.valueOf(text);
        } else if (raw == long.class || raw == Long.class) {
            return Long.valueOf(text);
        } else if (raw == double.class || raw == Double.class) {
            return Double.valueOf(text);
        } else if (raw.isEnum()) {
            return Enum.valueOf((Class) raw, text);
        }
        throw new IllegalArgumentException("no text");
    }

    /** A kind by its name: alone, or as the one key over what is said of it. */
    private Object oneOf(Class<?> type, Node node, Place place) {
        Map<String, Descriptor<?>> known = Names.describes(type) ? Names.of(type) : Map.of();
        String name;
        Node said = null;
        if (node instanceof ScalarNode scalar) {
            name = scalar.getValue();
        } else {
            Map<String, Node> entries = entries(node, place);
            if (entries.size() != 1) {
                problems.add(
                        place,
                        "it has " + entries.size() + " elements where one names the kind",
                        Problems.quoted(known.keySet()));
                return null;
            }
            name = entries.keySet().iterator().next();
            said = entries.get(name);
        }
        Descriptor<?> descriptor = known.get(name);
        if (descriptor == null) {
            problems.add(place, "there is no '" + name + "'", Problems.quoted(known.keySet()));
            return null;
        }
        return build(descriptor.clazz, said, said == null ? place : place.element(name, said));
    }

    /** An object of exactly this class; null where something in it is wrong. */
    Object build(Class<?> type, Node node, Place place) {
        int before = problems.count();
        Constructor<?> constructor = Elements.constructor(type).orElse(null);
        if (constructor == null) {
            problems.add(place, type.getSimpleName() + " is not made to be configured", "leave it out");
            return null;
        }
        Map<String, Node> said = node == null ? new LinkedHashMap<>() : entries(node, place);
        Map<String, Element> setters = Elements.marked(type);
        String[] names = Elements.names(constructor);
        refuseUnknown(said, setters.keySet(), List.of(names), place);
        Object[] arguments = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            Node value = said.remove(names[i]);
            arguments[i] = value == null
                    ? zero(constructor.getParameterTypes()[i])
                    : bind(constructor.getGenericParameterTypes()[i], value, place.element(names[i], value));
        }
        Map<String, Object> values = new TreeMap<>();
        said.forEach((name, value) -> {
            if (setters.containsKey(name)) {
                values.put(name, bind(setters.get(name).type(), value, place.element(name, value)));
            }
        });
        return problems.count() == before ? make(constructor, arguments, setters, values, place) : null;
    }

    private Object make(
            Constructor<?> constructor,
            Object[] arguments,
            Map<String, Element> setters,
            Map<String, Object> values,
            Place place) {
        try {
            Object made = constructor.newInstance(arguments);
            for (Map.Entry<String, Object> value : values.entrySet()) {
                setters.get(value.getKey()).setter().set(made, value.getValue());
            }
            return made;
        } catch (InvocationTargetException e) {
            problems.add(place, String.valueOf(e.getCause().getMessage()), "correct it");
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            problems.add(place, String.valueOf(e.getMessage()), "correct it");
        }
        return null;
    }

    void refuseUnknown(Map<String, Node> said, Collection<String> known, Collection<String> alsoKnown, Place place) {
        Set<String> allowed = new LinkedHashSet<>(known);
        allowed.addAll(alsoKnown);
        said.forEach((name, node) -> {
            if (!allowed.contains(name)) {
                problems.add(place.element(name, node), "there is no such element", Problems.quoted(allowed));
            }
        });
    }

    Map<String, Node> entries(Node node, Place place) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                entries.put(((ScalarNode) tuple.getKeyNode()).getValue(), tuple.getValueNode());
            }
        } else if (!(node instanceof ScalarNode scalar && scalar.getTag() == Tag.NULL)) {
            problems.add(place, "it is a " + node.getNodeId(), "give named elements");
        }
        return entries;
    }

    private static Object zero(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> c) {
            return c;
        } else if (type instanceof ParameterizedType p) {
            return raw(p.getRawType());
        }
        return type instanceof WildcardType w ? raw(w.getUpperBounds()[0]) : Object.class;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType p ? p.getActualTypeArguments()[index] : String.class;
    }
}
