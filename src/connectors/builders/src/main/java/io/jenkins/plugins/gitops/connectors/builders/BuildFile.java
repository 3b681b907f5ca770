package io.jenkins.plugins.gitops.connectors.builders;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The images that a Dockerfile names, and the same file with each of them named by digest: then no tag that moves during
 * the build can change what is built.
 */
final class BuildFile {
    private static final Pattern FROM =
            Pattern.compile("(?i)^(\\s*FROM\\s+(?:--\\S+\\s+)*)(\\S+)(?:\\s+AS\\s+(\\S+))?(.*)$");
    private static final Pattern ARG = Pattern.compile("(?i)^\\s*ARG\\s+([A-Za-z_]\\w*)(?:=(.*))?$");
    private static final Pattern TAKEN = Pattern.compile("(--from=|(?<=--mount=\\S{0,200}[=,])from=)([^\\s,]+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{([A-Za-z_]\\w*)(?::-([^}]*))?}|([A-Za-z_]\\w*))");

    private final List<String> lines;
    private final Map<String, String> given;

    BuildFile(List<String> lines, Map<String, String> arguments) {
        this.lines = List.copyOf(lines);
        this.given = Map.copyOf(arguments);
    }

    /** The images outside of the file that it begins from or copies from. */
    List<String> images() {
        Set<String> found = new LinkedHashSet<>();
        rewritten(image -> {
            found.add(image);
            return image;
        });
        return List.copyOf(found);
    }

    /** The file with each of these images as the map has it. */
    List<String> pinned(Map<String, String> exactly) {
        return rewritten(image -> exactly.getOrDefault(image, image));
    }

    private List<String> rewritten(Function<String, String> exactly) {
        Map<String, String> arguments = new HashMap<>();
        Set<String> stages = new LinkedHashSet<>();
        List<String> out = new ArrayList<>();
        for (String line : lines) {
            Matcher argument = ARG.matcher(line);
            Matcher from = FROM.matcher(line);
            if (argument.matches() && stages.isEmpty()) {
                String value = argument.group(2);
                String name = argument.group(1);
                if (given.containsKey(name) || value != null) {
                    arguments.put(name, given.getOrDefault(name, unquoted(String.valueOf(value))));
                }
                out.add(line);
            } else if (from.matches()) {
                String image = filled(from.group(2), arguments);
                boolean outside = !stages.contains(image.toLowerCase(Locale.ROOT)) && !image.equals("scratch");
                String named = from.group(3) == null ? "" : " AS " + from.group(3);
                out.add(outside ? from.group(1) + exactly.apply(image) + named + from.group(4) : line);
                stages.add(String.valueOf(stages.size()));
                if (from.group(3) != null) {
                    stages.add(from.group(3).toLowerCase(Locale.ROOT));
                }
            } else {
                out.add(line.strip().startsWith("#") ? line : taken(line, stages, exactly));
            }
        }
        return out;
    }

    private static String taken(String line, Set<String> stages, Function<String, String> exactly) {
        return TAKEN.matcher(line)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + image(match, stages, exactly)));
    }

    private static String image(MatchResult match, Set<String> stages, Function<String, String> exactly) {
        String image = match.group(2);
        boolean inside =
                stages.contains(image.toLowerCase(Locale.ROOT)) || image.matches("[0-9]+") || image.contains("$");
        return inside ? image : exactly.apply(image);
    }

    private static String filled(String text, Map<String, String> arguments) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            String name = match.group(1) == null ? match.group(3) : match.group(1);
            String value = arguments.getOrDefault(name, match.group(2));
            if (value == null || value.isEmpty()) {
                throw Failure.of(
                        FailureKind.REFUSED,
                        "tell the base image " + Refusal.quoted(text),
                        "nothing gives a value to " + Refusal.quoted(name),
                        "give it as a build argument, or a default in an ARG before the first FROM");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String unquoted(String value) {
        return value.strip().replaceAll("^([\"'])(.*)\\1$", "$2");
    }
}
