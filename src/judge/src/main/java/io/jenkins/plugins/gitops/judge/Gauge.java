package io.jenkins.plugins.gitops.judge;

import java.util.Collection;
import java.util.Optional;

/** Gauges are judged as the share of readings above a level, as nothing else is known about how they are spread. */
public final class Gauge {
    private Gauge() {}

    /** One reading of each pod; empty where one is no number or there is none, as a missing reading is never a good one. */
    public static Optional<Counts> above(double level, Collection<Double> readings) {
        if (readings.isEmpty() || readings.stream().anyMatch(reading -> !Double.isFinite(reading))) {
            return Optional.empty();
        }
        return Optional.of(
                new Counts(readings.stream().filter(reading -> reading > level).count(), readings.size()));
    }
}
