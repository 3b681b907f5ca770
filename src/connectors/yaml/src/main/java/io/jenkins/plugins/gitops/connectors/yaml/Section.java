package io.jenkins.plugins.gitops.connectors.yaml;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a configuration file while it is read: it remembers which of its names were asked for, so that every
 * other one is a mistake that can be told with its line and with the names there are.
 */
final class Section {
    private final Mistakes mistakes;
    private final String what;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> names = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();

    private Section(Mistakes mistakes, String what, Node node) {
        this.mistakes = mistakes;
        this.what = what;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else {
            mistakes.add(node, "read " + what, "it is no mapping", "write 'name: value' lines");
        }
    }

    /** Reads one section and then complains about every name that nobody asked for. */
    static <T> T read(Mistakes mistakes, String what, Node node, Function<Section, T> reading) {
        Section section = new Section(mistakes, what, node);
        T read = reading.apply(section);
        section.names.forEach((name, place) -> {
            if (!section.known.contains(name)) {
                mistakes.add(
                        place,
                        "use " + Refusal.quoted(name) + " in " + what,
                        "there is no such setting",
                        "use one of " + String.join(", ", section.known));
            }
        });
        return read;
    }

    private void take(NodeTuple pair) {
        if (!(pair.getKeyNode() instanceof ScalarNode key)) {
            mistakes.add(pair.getKeyNode(), "read " + what, "a name is no text", "write 'name: value' lines");
        } else if (values.putIfAbsent(key.getValue(), pair.getValueNode()) != null) {
            mistakes.add(
                    key, "read " + what, Refusal.quoted(key.getValue()) + " is there twice", "leave one of them out");
        } else {
            names.put(key.getValue(), key);
        }
    }

    String text(String name, String otherwise) {
        known.add(name);
        Node node = values.get(name);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        mistakes.add(node, "read " + Refusal.quoted(name) + " of " + what, "it is no single value", "write one text");
        return otherwise;
    }

    /** A text that has to be there. */
    String required(String name) {
        String text = text(name, "");
        if (text.isEmpty() && !names.isEmpty()) {
            mistakes.add(
                    names.values().stream().findFirst().orElse(null),
                    "read " + what,
                    Refusal.quoted(name) + " is missing",
                    "add it");
        }
        return text;
    }

    boolean flag(String name) {
        return choice(name, Map.of("true", true, "false", false, "", false), false);
    }

    Duration span(String name, Duration otherwise) {
        String text = text(name, "");
        try {
            return text.isEmpty() ? otherwise : Span.parse(name, text);
        } catch (Refusal refusal) {
            mistakes.add(values.get(name), refusal);
            return otherwise;
        }
    }

    /** One of an enum's constants, written as in {@code kustomizeImage}. */
    <E extends Enum<E>> E one(String name, Class<E> type, E otherwise) {
        EnumMap<E, String> written = new EnumMap<>(type);
        Arrays.stream(type.getEnumConstants()).forEach(constant -> written.put(constant, camel(constant.name())));
        Map<String, E> choices = new LinkedHashMap<>();
        written.forEach((constant, text) -> choices.put(text, constant));
        return choice(name, choices, otherwise);
    }

    private <T> T choice(String name, Map<String, T> choices, T otherwise) {
        String text = text(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        T chosen = choices.get(text);
        if (chosen == null) {
            mistakes.add(
                    values.get(name),
                    "use " + Refusal.quoted(text) + " as " + Refusal.quoted(name) + " of " + what,
                    "it is no known value",
                    "use one of " + String.join(", ", new TreeSet<>(choices.keySet())));
            return otherwise;
        }
        return chosen;
    }

    List<String> texts(String name) {
        return nodes(name).stream()
                .map(node -> {
                    if (node instanceof ScalarNode scalar) {
                        return scalar.getValue();
                    }
                    mistakes.add(
                            node, "read " + Refusal.quoted(name), "an entry is no text", "write one text for each");
                    return "";
                })
                .toList();
    }

    <T> List<T> sections(String name, String each, Function<Section, T> reading) {
        return nodes(name).stream()
                .map(node -> read(mistakes, each, node, reading))
                .toList();
    }

    /** The section of that name, or what there is without one. */
    <T> T section(String name, T otherwise, Function<Section, T> reading) {
        known.add(name);
        Node node = values.get(name);
        return node == null ? otherwise : read(mistakes, Refusal.quoted(name) + " of " + what, node, reading);
    }

    boolean has(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    /** The entries of a list; a single value is a list of one. */
    List<Node> nodes(String name) {
        known.add(name);
        Node node = values.get(name);
        if (node == null) {
            return List.of();
        }
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    /** Every name with its text, for settings that others know. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        names.keySet().forEach(name -> all.put(name, text(name, "")));
        return all;
    }

    static String camel(String constant) {
        String[] words = constant.toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return camel.toString();
    }
}
