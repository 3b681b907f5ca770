package io.jenkins.plugins.gitops.metrics.dora;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds what happened to one application in one environment into the five metrics, for what was deployed after the
 * window's start and not after its end. What happened later still counts against it: a deployment of the window that is
 * rolled back next week was a failure of this window.
 */
public final class Dora {
    private final Instant from;
    private final Instant to;
    private final Map<List<ImageDigest>, Deployment> deployments = new LinkedHashMap<>();
    private final Set<CommitId> arrived = new HashSet<>();
    private final List<Deployment> open = new ArrayList<>();
    private final List<Double> leadTimes = new ArrayList<>();
    private final List<String> leadEvidence = new ArrayList<>();

    private Dora(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    /** The metrics of the window; the order in which the events are given means nothing. */
    public static DoraReport of(
            String application, String environment, Instant from, Instant to, List<? extends Delivery> events) {
        if (!from.isBefore(to)) {
            throw new Refusal("measure delivery", "the window goes from " + from + " to " + to, "let it end later");
        }
        Dora dora = new Dora(from, to);
        List<Delivery> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparing(Delivery::at).thenComparing(Delivery::id));
        ordered.forEach(dora::fold);
        // an incident may have begun before its cause was seen healthy
        ordered.forEach(dora::trouble);
        return dora.report(application, environment);
    }

    private void fold(Delivery event) {
        if (event instanceof Delivery.Arrival arrival) {
            arrive(arrival);
        } else if (event instanceof Delivery.Rollback rollback) {
            closeOpen(rollback.at());
            Deployment left = deployments.get(rollback.digests());
            if (left != null) {
                left.intervened = true;
                left.wayBack(rollback.at());
            }
        }
    }

    private void arrive(Delivery.Arrival arrival) {
        if (arrival.succeeded()) {
            closeOpen(arrival.at());
            for (Delivery.Commit commit : arrival.commits()) {
                if (arrived.add(commit.id()) && inWindow(arrival.at())) {
                    leadTimes.add(seconds(commit.committedAt(), arrival.at()));
                    leadEvidence.add(commit.id().value());
                }
            }
        }
        if (!deployments.containsKey(arrival.digests())) {
            Deployment deployment = new Deployment(arrival);
            deployments.put(arrival.digests(), deployment);
            if (deployment.waitsForAWayBack()) {
                open.add(deployment);
            }
        }
    }

    private void closeOpen(Instant at) {
        open.forEach(deployment -> deployment.wayBack(at));
        open.clear();
    }

    private void trouble(Delivery event) {
        Deployment cause = deployments.get(event.digests());
        if (event instanceof Delivery.Trouble trouble && cause != null) {
            cause.trouble(trouble);
        }
    }

    private boolean inWindow(Instant at) {
        return at.isAfter(from) && !at.isAfter(to);
    }

    private static double seconds(Instant start, Instant end) {
        return Math.max(0, Duration.between(start, end).toMillis() / 1_000.0);
    }

    private DoraReport report(String application, String environment) {
        List<String> all = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<String> rework = new ArrayList<>();
        List<String> recovered = new ArrayList<>();
        List<Double> recoveries = new ArrayList<>();
        for (Deployment deployment : deployments.values()) {
            if (!inWindow(deployment.first.at())) {
                continue;
            }
            String id = deployment.first.id();
            all.add(id);
            if (deployment.first.fixes().isPresent()) {
                rework.add(id);
            }
            if (deployment.intervened) {
                failed.add(id);
                @Nullable Instant end = deployment.recoveredAt();
                if (end != null) {
                    recovered.add(id);
                    recoveries.add(seconds(deployment.failedAt(), end));
                }
            }
        }
        double days = Duration.between(from, to).toMillis() / 86_400_000.0;
        return new DoraReport(
                application,
                environment,
                from,
                to,
                List.of(
                        new Measured("changeLeadTime", Measured.median(leadTimes), "seconds", leadEvidence),
                        new Measured(
                                "deploymentFrequency",
                                java.util.OptionalDouble.of(all.size() / days),
                                "deployments a day",
                                all),
                        new Measured("failedDeploymentRecoveryTime", Measured.median(recoveries), "seconds", recovered),
                        new Measured("changeFailRate", Measured.ratio(failed.size(), all.size()), "ratio", failed),
                        new Measured(
                                "deploymentReworkRate", Measured.ratio(rework.size(), all.size()), "ratio", rework)));
    }
}
