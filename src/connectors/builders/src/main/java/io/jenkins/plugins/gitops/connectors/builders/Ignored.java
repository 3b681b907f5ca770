package io.jenkins.plugins.gitops.connectors.builders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a {@code .dockerignore} leaves out: the last pattern that fits a path or a folder above it decides. */
final class Ignored implements Predicate<String> {
    private record Rule(Pattern pattern, boolean leavesOut) {}

    private final List<Rule> rules = new ArrayList<>();

    private Ignored(List<String> lines) {
        for (String line : lines) {
            String text = line.strip();
            boolean takesBack = text.startsWith("!");
            String path = (takesBack ? text.substring(1).strip() : text).replaceAll("^(\\./|/)+|/+$", "");
            if (!text.startsWith("#") && !path.isEmpty()) {
                rules.add(new Rule(Pattern.compile(regex(path) + "(/.*)?"), !takesBack));
            }
        }
    }

    /** The rules beside a build file, or those of the context. */
    static Ignored of(Path context, Path buildFile) throws IOException {
        Path own = buildFile.resolveSibling(buildFile.getFileName() + ".dockerignore");
        Path file = Files.exists(own) ? own : context.resolve(".dockerignore");
        return new Ignored(Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    @Override
    public boolean test(String path) {
        boolean out = false;
        for (Rule rule : rules) {
            if (rule.pattern().matcher(path).matches()) {
                out = rule.leavesOut();
            }
        }
        return out;
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '[' && glob.indexOf(']', i) > 0) {
                int end = glob.indexOf(']', i);
                regex.append(glob, i, end + 1);
                i = end;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }
}
