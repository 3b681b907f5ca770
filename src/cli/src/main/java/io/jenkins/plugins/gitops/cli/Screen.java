package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.json.Json;
import java.io.PrintStream;
import java.util.List;

/** Where answers go, as text for people or as one JSON document for programs; what is being done goes to the side. */
final class Screen {
    private final PrintStream out;
    private final PrintStream side;
    private final boolean json;
    private String told = "";

    Screen(PrintStream out, PrintStream side, boolean json) {
        this.out = out;
        this.side = side;
        this.json = json;
    }

    /** Tells what is being done; never part of the answer. */
    void say(String line) {
        side.println(line);
    }

    /** The same, unless it was the last thing told. */
    synchronized void tell(String line) {
        if (!line.equals(told)) {
            told = line;
            say(line);
        }
    }

    /** The answer, in both forms. */
    void answer(Json document, List<String> lines) {
        if (json) {
            out.println(document.text());
        } else {
            lines.forEach(out::println);
        }
        out.flush();
    }

    /** Rows under their headings, each column as wide as its widest text. */
    static List<String> table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
