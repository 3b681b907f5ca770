package io.jenkins.plugins.gitops.connectors.yaml;

import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** A value and where it stands in the text, from its first character to the one behind its last. */
sealed interface Place {
    int start();

    int end();

    /** A scalar; anchor and tag stand before its start. */
    record Scalar(String value, ScalarStyle style, boolean string, int start, int end) implements Place {
        boolean isEmpty() {
            return start == end;
        }
    }

    /** A reference to an anchor. It is a value of its own: what it refers to stands elsewhere and is not entered. */
    record Alias(String anchor, int start, int end) implements Place {}

    /** A list; its end is where its last item ends or its bracket stands. */
    record Sequence(List<Place> items, boolean flow, int start, int end) implements Place {}

    /** A mapping. */
    record Mapping(List<Field> fields, boolean flow, int start, int end) implements Place {
        /** All values under the key: more than one where a key stands twice. */
        List<Place> get(String key) {
            return fields.stream()
                    .filter(field -> field.key().equals(key))
                    .map(Field::value)
                    .toList();
        }
    }

    /** A key, where it starts, and its value. */
    record Field(String key, int start, Place value) {}
}
