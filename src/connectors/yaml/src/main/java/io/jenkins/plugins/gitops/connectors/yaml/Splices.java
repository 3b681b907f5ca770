package io.jenkins.plugins.gitops.connectors.yaml;

import io.jenkins.plugins.gitops.port.Editor.ValueChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cuts and puts in, each at a place of the text as it was before; nothing else of it is touched. */
final class Splices {
    private record Splice(int from, int to, String text) {}

    private final String text;
    private final List<Splice> splices = new ArrayList<>();
    private final List<ValueChange> changes = new ArrayList<>();

    Splices(String text) {
        this.text = text;
    }

    void replace(int from, int to, String by) {
        splices.add(new Splice(from, to, by));
    }

    void change(String key, Optional<String> before, String after) {
        changes.add(new ValueChange(key, before, after));
    }

    List<ValueChange> changes() {
        return changes;
    }

    String apply() {
        StringBuilder out = new StringBuilder();
        int at = 0;
        List<Splice> sorted =
                splices.stream().sorted(Comparator.comparingInt(Splice::from)).toList();
        for (Splice splice : sorted) {
            out.append(text, at, splice.from()).append(splice.text());
            at = splice.to();
        }
        return out.append(text, at, text.length()).toString();
    }

    /** The line end that the text uses. */
    String newline() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    /** The end of the line that the position is on, before its line end. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            return text.length();
        }
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    int column(int at) {
        return at - lineStart(at);
    }

    int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    boolean blank(int from, int to) {
        return text.substring(from, to).isBlank();
    }
}
