package io.jenkins.plugins.gitops.metrics.exposition;

import java.util.List;

/** Texts as they stand between quotes or behind HELP. */
public final class Escape {
    private Escape() {}

    /** A label's value. */
    public static String label(String value) {
        return escaped(value, true);
    }

    /** A metric's help: OpenMetrics escapes quotes there, the older format does not. */
    static String help(String text, Format format) {
        return escaped(text, format == Format.OPENMETRICS);
    }

    private static String escaped(String text, boolean quotes) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '"' -> out.append(quotes ? "\\\"" : "\"");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Names and values as they stand behind a sample's name, or nothing where there are none. */
    public static String labels(List<String> names, List<String> values) {
        if (names.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < names.size(); i++) {
            out.append(i == 0 ? "" : ",").append(names.get(i)).append("=\"");
            out.append(label(values.get(i))).append('"');
        }
        return out.append('}').toString();
    }
}
