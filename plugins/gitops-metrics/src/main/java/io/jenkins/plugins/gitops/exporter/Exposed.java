package io.jenkins.plugins.gitops.exporter;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which metrics are exposed: those that are shown, where any are named, without those that are hidden. */
final class Exposed implements Predicate<String> {
    private final List<Pattern> shown;
    private final List<Pattern> hidden;

    Exposed(String shown, String hidden) {
        this.shown = patterns(shown);
        this.hidden = patterns(hidden);
    }

    @Override
    public boolean test(String metric) {
        return (shown.isEmpty() || names(shown, metric)) && !names(hidden, metric);
    }

    private static boolean names(List<Pattern> patterns, String metric) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(metric).matches());
    }

    private static List<Pattern> patterns(String names) {
        return Arrays.stream(names.split("[,\\s]+", -1))
                .map(name -> name.replaceAll("[^a-zA-Z0-9_*]", "").replace("*", ".*"))
                .filter(name -> !name.isEmpty())
                .map(Pattern::compile)
                .toList();
    }
}
