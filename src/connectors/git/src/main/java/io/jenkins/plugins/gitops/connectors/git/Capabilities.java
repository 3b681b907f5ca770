package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.connectors.git.Packets.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a server says it can do. */
final class Capabilities {
    private final Map<String, Set<String>> values;

    private Capabilities(Map<String, Set<String>> values) {
        this.values = values;
    }

    /** One a line, each perhaps with values; nothing where the server answers in an older version. */
    static Capabilities ofVersion2(byte[] advertisement) {
        Packets.Reader reader = new Packets.Reader(advertisement);
        Map<String, Set<String>> values = new HashMap<>();
        boolean version2 = false;
        for (Kind kind = reader.next(); kind != Kind.END; kind = reader.next()) {
            if (kind == Kind.LINE) {
                String line = reader.text();
                version2 |= line.equals("version 2");
                if (version2) {
                    put(values, line);
                }
            }
        }
        return new Capabilities(values);
    }

    /** All behind the zero byte of the first ref. */
    static Capabilities ofVersion0(byte[] advertisement) {
        Packets.Reader reader = new Packets.Reader(advertisement);
        Map<String, Set<String>> values = new HashMap<>();
        for (Kind kind = reader.next(); kind != Kind.END; kind = reader.next()) {
            int zero = kind == Kind.LINE ? reader.text().indexOf('\0') : -1;
            if (zero >= 0) {
                Arrays.stream(reader.text().substring(zero + 1).split(" ", -1)).forEach(word -> put(values, word));
                break;
            }
        }
        return new Capabilities(values);
    }

    private static void put(Map<String, Set<String>> values, String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        String value = equals < 0 ? "" : text.substring(equals + 1);
        values.put(name, Set.copyOf(Arrays.asList(value.split(" ", -1))));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean has(String name, String value) {
        return values.getOrDefault(name, Set.of()).contains(value);
    }
}
