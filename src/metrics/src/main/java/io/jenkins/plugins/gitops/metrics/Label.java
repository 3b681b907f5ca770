package io.jenkins.plugins.gitops.metrics;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.List;
import java.util.Set;

/**
 * One label of a metric.
 *
 * @param known the values it can have; none means that values come as they come, and the series budget bounds them
 */
public record Label(String name, List<String> known) {
    /** What stands for all values that have no series of their own. */
    public static final String OTHER = "_other";

    /** Names that Prometheus or its users give to targets: a label of ours would be renamed or shadow theirs. */
    private static final Set<String> TAKEN = Set.of(
            "env", "environment", "service", "stage", "cluster", "region", "owner", "type", "job", "instance", "le");

    public Label {
        Refusal.matching("a label's name", name, "[a-z][a-z0-9_]*", "lower-case letters, digits and underscores");
        if (TAKEN.contains(name)) {
            throw new Refusal(
                    "take a label's name",
                    "found " + Refusal.quoted(name) + ", which targets have",
                    "choose a name that says whose it is");
        }
        known = List.copyOf(known);
    }

    /** A label whose values come as they come. */
    public static Label open(String name) {
        return new Label(name, List.of());
    }

    /** A label of these values only. */
    public static Label of(String name, String... known) {
        return new Label(name, List.of(known));
    }

    public boolean isOpen() {
        return known.isEmpty();
    }

    /** The value as it is counted: itself where it may be, else {@link #OTHER}. */
    public String admit(String value) {
        return isOpen() || known.contains(value) ? value : OTHER;
    }
}
