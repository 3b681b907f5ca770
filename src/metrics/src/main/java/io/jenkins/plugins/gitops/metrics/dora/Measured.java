package io.jenkins.plugins.gitops.metrics.dora;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One number and what it was made of.
 *
 * @param value nothing where there was nothing to measure: no number is better than 0
 * @param evidence the ids of the promotions, rollbacks and commits behind it
 */
public record Measured(String name, OptionalDouble value, String unit, List<String> evidence) {
    public Measured {
        evidence = List.copyOf(evidence);
    }

    /** The middle of the values, or the mean of the two in the middle. */
    static OptionalDouble median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2);
    }

    static OptionalDouble ratio(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
