package io.jenkins.plugins.gitops.metrics.dora;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The oracle: each definition looked up in the whole history anew, with no state kept from one to the next. */
record Definitions(List<Delivery> events, Instant from, Instant to) {
    static final List<String> NAMES = List.of(
            "changeLeadTime",
            "deploymentFrequency",
            "failedDeploymentRecoveryTime",
            "changeFailRate",
            "deploymentReworkRate");
    private static final Comparator<Delivery> ORDER =
            Comparator.comparing(Delivery::at).thenComparing(Delivery::id);

    OptionalDouble value(String name) {
        List<Delivery.Arrival> all = deployments();
        long count = all.size();
        return switch (name) {
            case "deploymentFrequency" ->
                OptionalDouble.of(count / (Duration.between(from, to).toMillis() / 86_400_000.0));
            case "changeFailRate" -> share(all.stream().filter(this::failed).count(), count);
            case "deploymentReworkRate" ->
                share(all.stream().filter(one -> one.fixes().isPresent()).count(), count);
            case "failedDeploymentRecoveryTime" ->
                middle(all.stream()
                        .filter(this::failed)
                        .flatMap(one -> recovery(one).stream())
                        .toList());
            default -> middle(leadTimes());
        };
    }

    private List<Delivery.Arrival> arrivals() {
        return events.stream()
                .filter(Delivery.Arrival.class::isInstance)
                .map(Delivery.Arrival.class::cast)
                .toList();
    }

    /** First arrivals of their digests, inside the window. */
    private List<Delivery.Arrival> deployments() {
        return arrivals().stream()
                .filter(one -> arrivals().stream()
                        .noneMatch(other -> other.digests().equals(one.digests()) && ORDER.compare(other, one) < 0))
                .filter(one -> inside(one.at()))
                .toList();
    }

    private boolean inside(Instant at) {
        return at.isAfter(from) && !at.isAfter(to);
    }

    private boolean failed(Delivery.Arrival deployment) {
        return !deployment.succeeded()
                || rollbacksOf(deployment).findAny().isPresent()
                || !troublesOf(deployment).isEmpty();
    }

    private java.util.stream.Stream<Delivery> rollbacksOf(Delivery.Arrival deployment) {
        return events.stream()
                .filter(Delivery.Rollback.class::isInstance)
                .filter(one -> one.digests().equals(deployment.digests()) && ORDER.compare(one, deployment) > 0);
    }

    private List<Delivery.Trouble> troublesOf(Delivery.Arrival deployment) {
        return events.stream()
                .filter(Delivery.Trouble.class::isInstance)
                .map(Delivery.Trouble.class::cast)
                .filter(one -> one.digests().equals(deployment.digests()))
                .toList();
    }

    private Optional<Double> recovery(Delivery.Arrival deployment) {
        List<Delivery.Trouble> troubles = troublesOf(deployment);
        if (!troubles.isEmpty()) {
            if (troubles.stream().anyMatch(one -> one.ended().isEmpty())) {
                return Optional.empty();
            }
            Instant began =
                    troubles.stream().map(Delivery::at).sorted().findFirst().orElseThrow();
            Instant ended = troubles.stream()
                    .map(one -> one.ended().orElseThrow())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return Optional.of(seconds(began, ended));
        }
        // one that never was healthy is over with anything healthy after it, or with any rollback
        return events.stream()
                .filter(one -> ORDER.compare(one, deployment) > 0)
                .filter(one -> ends(one, deployment))
                .min(ORDER)
                .map(end -> seconds(deployment.at(), end.at()));
    }

    private static boolean ends(Delivery one, Delivery.Arrival deployment) {
        if (one instanceof Delivery.Rollback) {
            return !deployment.succeeded() || one.digests().equals(deployment.digests());
        }
        return one instanceof Delivery.Arrival arrival && arrival.succeeded() && !deployment.succeeded();
    }

    private List<Double> leadTimes() {
        List<Double> times = new ArrayList<>();
        List<Delivery.Arrival> healthy = arrivals().stream()
                .filter(Delivery.Arrival::succeeded)
                .sorted(ORDER)
                .toList();
        for (Delivery.Arrival arrival : healthy) {
            for (Delivery.Commit commit : arrival.commits().stream().distinct().toList()) {
                boolean first = healthy.stream()
                        .noneMatch(other -> ORDER.compare(other, arrival) < 0
                                && other.commits().contains(commit));
                if (first && inside(arrival.at())) {
                    times.add(seconds(commit.committedAt(), arrival.at()));
                }
            }
        }
        return times;
    }

    private static double seconds(Instant start, Instant end) {
        return Math.max(0, Duration.between(start, end).toMillis() / 1_000.0);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    private static OptionalDouble middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        double low = sorted.get((sorted.size() - 1) / 2);
        double high = sorted.get(sorted.size() / 2);
        return OptionalDouble.of(low == high ? low : (low + high) / 2);
    }
}
