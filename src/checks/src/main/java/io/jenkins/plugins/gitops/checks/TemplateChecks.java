package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Rule.application;
import static io.jenkins.plugins.gitops.checks.Workload.each;
import static io.jenkins.plugins.gitops.checks.Workload.eachContainer;
import static io.jenkins.plugins.gitops.checks.Workload.say;
import static io.jenkins.plugins.gitops.model.Severity.INFO;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.util.List;

/** What a workload says about its containers: images, probes, resources. */
final class TemplateChecks {
    private static final String SHOW = "kubectl -n {namespace} get {kind} {name} -o yaml";

    private TemplateChecks() {}

    static List<Check> all() {
        return List.of(
                each(
                        application(
                                "image-by-digest",
                                WARNING,
                                "Every image is named by its digest.",
                                "let promote write the digest",
                                SHOW),
                        (workload, all, found) -> workload.containers().stream()
                                .filter(one -> !one.text("image").contains("@sha256:"))
                                .forEach(
                                        one -> say(found, workload, one, "has the image '" + one.text("image") + "'"))),
                each(
                        application(
                                "image-tag-fixed",
                                WARNING,
                                "No image is without a tag, or has the tag latest.",
                                "name a version, better its digest",
                                SHOW),
                        (workload, all, found) -> workload.containers().stream()
                                .filter(one -> floats(one.text("image")))
                                .forEach(one -> say(
                                        found,
                                        workload,
                                        one,
                                        "runs whatever '" + one.text("image") + "' is that day"))),
                eachContainer(
                        application(
                                "probe-readiness",
                                WARNING,
                                "Every container of a lasting workload has a readiness probe.",
                                "give it one: without it traffic comes before it can answer",
                                SHOW),
                        (workload, container, found) -> {
                            if (workload.lasting()
                                    && !container.at("readinessProbe").there()) {
                                say(found, workload, container, "has no readiness probe");
                            }
                        }),
                eachContainer(
                        application(
                                "probe-liveness",
                                INFO,
                                "Every container of a lasting workload has a liveness probe.",
                                "give it one, or let it end by itself when it cannot go on",
                                SHOW),
                        (workload, container, found) -> {
                            if (workload.lasting()
                                    && !container.at("livenessProbe").there()) {
                                say(found, workload, container, "has no liveness probe");
                            }
                        }),
                eachContainer(
                        application(
                                "probe-timeout",
                                WARNING,
                                "No probe may take longer than the time between two of them.",
                                "set timeoutSeconds below periodSeconds",
                                SHOW),
                        (workload, container, found) -> List.of("readinessProbe", "livenessProbe", "startupProbe")
                                .forEach(name -> {
                                    View probe = container.at(name);
                                    long timeout = probe.at("timeoutSeconds").number(1);
                                    long period = probe.at("periodSeconds").number(10);
                                    if (probe.there() && timeout > period) {
                                        say(
                                                found,
                                                workload,
                                                container,
                                                "has a " + name + " of " + timeout + " s every " + period + " s");
                                    }
                                })),
                eachContainer(
                        application(
                                "requests-set",
                                WARNING,
                                "Every container asks for processors and memory.",
                                "set resources.requests: without them the scheduler counts it as nothing",
                                SHOW),
                        (workload, container, found) -> {
                            View requests = container.at("resources", "requests");
                            View limits = container.at("resources", "limits");
                            for (String resource : List.of("cpu", "memory")) {
                                // a limit alone is a request too
                                if (!requests.at(resource).there()
                                        && !limits.at(resource).there()) {
                                    say(found, workload, container, "asks for no " + resource);
                                }
                            }
                        }),
                eachContainer(
                        application(
                                "memory-limit-set",
                                WARNING,
                                "Every container has a memory limit.",
                                "set resources.limits.memory, so that a leak ends it and not its neighbours",
                                SHOW),
                        (workload, container, found) -> {
                            if (!container.at("resources", "limits", "memory").there()) {
                                say(found, workload, container, "has no memory limit");
                            }
                        }),
                each(
                        application(
                                "termination-grace",
                                INFO,
                                "No lasting workload is killed without a grace period.",
                                "leave terminationGracePeriodSeconds at 30 or so",
                                SHOW),
                        (workload, all, found) -> {
                            long seconds = workload.spec()
                                    .at("terminationGracePeriodSeconds")
                                    .number(30);
                            if (workload.lasting() && seconds < 2) {
                                found.add(workload.item(), "its pods are killed after " + seconds + " s");
                            }
                        }));
    }

    private static boolean floats(String image) {
        if (image.isEmpty() || image.contains("@")) {
            return false;
        }
        String name = image.substring(image.lastIndexOf('/') + 1);
        return !name.contains(":") || name.endsWith(":latest");
    }
}
