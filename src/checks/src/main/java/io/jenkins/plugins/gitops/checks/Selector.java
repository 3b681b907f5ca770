package io.jenkins.plugins.gitops.checks;

import java.util.List;

/** Label selectors as the API writes them. */
final class Selector {
    private Selector() {}

    /** Whether the plain map of labels, which a Service has, picks these. An empty one picks nothing. */
    static boolean picks(View plain, View labels) {
        return !plain.fields().isEmpty()
                && plain.fields().entrySet().stream()
                        .allMatch(wanted ->
                                labels.at(wanted.getKey()).is(wanted.getValue().text())
                                        && labels.at(wanted.getKey()).there());
    }

    /** Whether matchLabels and matchExpressions pick these. */
    static boolean matches(View selector, View labels) {
        boolean equal = selector.at("matchLabels").fields().entrySet().stream()
                .allMatch(wanted ->
                        labels.at(wanted.getKey()).is(wanted.getValue().text()));
        return equal
                && selector.at("matchExpressions").items().stream().allMatch(one -> {
                    View label = labels.at(one.text("key"));
                    List<String> values =
                            one.at("values").items().stream().map(View::text).toList();
                    return switch (one.text("operator")) {
                        case "In" -> label.there() && values.contains(label.text());
                        case "NotIn" -> !label.there() || !values.contains(label.text());
                        case "Exists" -> label.there();
                        case "DoesNotExist" -> !label.there();
                        default -> false;
                    };
                });
    }
}
