package io.jenkins.plugins.gitops.connectors.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes a YAML file that looks as if many hands had been at it, and notes the paths of its scalars. */
final class RandomYaml {
    private static final List<String> SCALARS = List.of(
            "plain",
            "'single'",
            "\"double\"",
            "12",
            "true",
            "~",
            "",
            "'it''s'",
            "\"a\\tb\"",
            "two words",
            "é\uD83D\uDE00",
            "a:b",
            "!!str 7",
            "\"# no comment\"",
            "x#y");

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> paths = new ArrayList<>();
    private final String newline;
    private int anchors;

    RandomYaml(Random random) {
        this.random = random;
        this.newline = random.nextBoolean() ? "\n" : "\r\n";
        int documents = random.nextInt(4) == 0 ? 2 : 1;
        for (int i = 0; i < documents; i++) {
            if (i > 0 || random.nextInt(3) == 0) {
                out.append("---")
                        .append(random.nextBoolean() ? " # document" : "")
                        .append(newline);
            }
            mapping("d" + i, 0, 0);
        }
        if (random.nextInt(3) == 0) {
            out.setLength(out.length() - newline.length());
        }
    }

    String text() {
        return out.toString();
    }

    List<String> paths() {
        return paths;
    }

    private void mapping(String prefix, int indent, int depth) {
        int fields = 1 + random.nextInt(4);
        for (int i = 0; i < fields; i++) {
            comment(indent);
            String key = (depth == 0 ? prefix : "k") + i;
            field(depth == 0 ? key : prefix + "." + key, " ".repeat(indent) + key + ":", indent, depth);
        }
    }

    private void field(String path, String start, int indent, int depth) {
        int kind = depth > 3 ? 0 : random.nextInt(6);
        if (kind == 4) {
            out.append(start).append(newline);
            mapping(path, indent + 1 + random.nextInt(3), depth + 1);
        } else if (kind == 5) {
            out.append(start).append(newline);
            sequence(path, indent + random.nextInt(3), depth + 1);
        } else if (kind == 3) {
            flow(path, start);
        } else if (kind == 2 && random.nextInt(3) == 0) {
            paths.add(path);
            out.append(start).append(random.nextBoolean() ? " |" : " >-").append(newline);
            out.append(" ".repeat(indent + 2)).append("block line").append(newline);
        } else {
            scalar(path, start);
        }
    }

    private void sequence(String path, int indent, int depth) {
        int items = 1 + random.nextInt(3);
        for (int i = 0; i < items; i++) {
            comment(indent);
            String start = " ".repeat(indent) + "-";
            if (depth < 3 && random.nextBoolean()) {
                String key = start + " k0:";
                field(path + "[" + i + "].k0", key, indent + 2, depth + 1);
            } else {
                scalar(path + "[" + i + "]", start);
            }
        }
    }

    private void scalar(String path, String start) {
        paths.add(path);
        String text = SCALARS.get(random.nextInt(SCALARS.size()));
        String anchor = random.nextInt(6) == 0 && !text.isEmpty() ? " &a" + anchors++ : "";
        out.append(start).append(anchor);
        out.append(text.isEmpty() ? "" : " ".repeat(1 + random.nextInt(3)) + text);
        out.append(random.nextInt(4) == 0 ? "  # why" : "").append(newline);
    }

    private void flow(String path, String start) {
        boolean list = random.nextBoolean();
        paths.add(list ? path + "[0]" : path + ".a");
        paths.add(list ? path + "[1]" : path + ".b");
        out.append(start)
                .append(list ? " [ one,'two'" : " {a: one , b: \"two\"")
                .append(list ? "]" : " }");
        out.append(newline);
    }

    private void comment(int indent) {
        if (random.nextInt(5) == 0) {
            out.append(" ".repeat(indent)).append("# note é\uD83D\uDE00").append(newline);
        }
        if (random.nextInt(8) == 0) {
            out.append(newline);
        }
    }
}
