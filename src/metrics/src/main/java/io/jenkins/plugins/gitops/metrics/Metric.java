package io.jenkins.plugins.gitops.metrics;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.List;

/**
 * One metric: what it is called, what it means, and how it can be taken apart.
 *
 * @param name as PromQL asks for it; a counter's ends in {@code _total}
 * @param unit the base unit that ends the name, or nothing for a plain count
 * @param bounds the upper bounds of a histogram's buckets, without the last one, which has none
 * @param kept whether its values survive a restart: those of a gauge only where it tells the latest time of something
 */
public record Metric(
        String name, Kind kind, String unit, String help, List<Label> labels, List<Double> bounds, boolean kept) {
    private static final String TOTAL = "_total";

    public Metric {
        Refusal.matching("a metric's name", name, "[a-z][a-z0-9_]*", "snake_case without colons");
        help = Refusal.text("the help of " + Refusal.quoted(name), help);
        labels = List.copyOf(labels);
        bounds = List.copyOf(bounds);
        if (name.endsWith(TOTAL) != (kind == Kind.COUNTER)) {
            throw new Refusal(
                    "take metric " + Refusal.quoted(name), "it is a " + kind.text(), "let counters end in " + TOTAL);
        }
        if (!unit.isEmpty() && !family(name).endsWith("_" + unit)) {
            throw new Refusal(
                    "take metric " + Refusal.quoted(name),
                    "its unit is " + Refusal.quoted(unit),
                    "let the name end in its unit");
        }
        boolean rising = true;
        for (int i = 1; i < bounds.size(); i++) {
            rising &= bounds.get(i) > bounds.get(i - 1);
        }
        if (bounds.isEmpty() == (kind == Kind.HISTOGRAM) || !rising) {
            throw new Refusal(
                    "take metric " + Refusal.quoted(name),
                    "its bounds are " + bounds,
                    "give a histogram rising bounds, and nothing else any");
        }
    }

    public static Metric counter(String name, String unit, String help, Label... labels) {
        return new Metric(name, Kind.COUNTER, unit, help, List.of(labels), List.of(), true);
    }

    public static Metric gauge(String name, String unit, String help, Label... labels) {
        return new Metric(name, Kind.GAUGE, unit, help, List.of(labels), List.of(), false);
    }

    /** When something last happened: it never goes back, and it survives a restart. */
    public static Metric latest(String name, String help, Label... labels) {
        return new Metric(name, Kind.GAUGE, "seconds", help, List.of(labels), List.of(), true);
    }

    public static Metric histogram(String name, String unit, String help, List<Double> bounds, Label... labels) {
        return new Metric(name, Kind.HISTOGRAM, unit, help, List.of(labels), bounds, true);
    }

    /** The name without what its kind adds to it. */
    public String family() {
        return family(name);
    }

    private static String family(String name) {
        return name.endsWith(TOTAL) ? name.substring(0, name.length() - TOTAL.length()) : name;
    }

    /** How many lines one series of it has in the exposition. */
    public int lines() {
        return kind == Kind.HISTOGRAM ? bounds.size() + 3 : 1;
    }

    /** Whether each of its series is known before anything happens. */
    public boolean isClosed() {
        return labels.stream().noneMatch(Label::isOpen);
    }

    /** How many series it has at most beside those of an open label's own values. */
    public int reserved() {
        int product = 1;
        for (Label label : labels) {
            product *= label.isOpen() ? 1 : label.known().size() + 1;
        }
        return product;
    }
}
