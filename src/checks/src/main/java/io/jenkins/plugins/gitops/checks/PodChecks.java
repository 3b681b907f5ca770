package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.POD;
import static io.jenkins.plugins.gitops.checks.Rule.application;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How running pods are. What is said is said of their owner, once for all of its pods. */
final class PodChecks {
    private static final String LOGS =
            "kubectl -n {namespace} logs {kind}/{name} --all-containers --previous --tail=50";
    private static final String DESCRIBE = "kubectl -n {namespace} describe {kind} {name}";
    private static final Set<String> PULLS =
            Set.of("ImagePullBackOff", "ErrImagePull", "InvalidImageName", "ErrImageNeverPull", "ImageInspectError");
    private static final Set<String> CONFIGS =
            Set.of("CreateContainerConfigError", "CreateContainerError", "RunContainerError");
    private static final Duration LATELY = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MANY_RESTARTS = 5;

    private PodChecks() {}

    static List<Check> all() {
        return List.of(
                application(
                                "pod-crash-loop",
                                CRITICAL,
                                "No container crashes again and again.",
                                "read the last words of the container that crashed",
                                LOGS)
                        .each(
                                POD,
                                (pod, all, found) -> Pods.statuses(pod).stream()
                                        .filter(one -> one.at("state", "waiting", "reason")
                                                .is("CrashLoopBackOff"))
                                        .forEach(one -> found.add(
                                                Pods.owner(pod),
                                                "container '" + one.text("name") + "' crash-loops" + last(one)))),
                application(
                                "pod-restarts",
                                WARNING,
                                "No container has restarted more than " + MANY_RESTARTS + " times, and lately.",
                                "read the last words of the container that restarted",
                                LOGS)
                        .each(
                                POD,
                                (pod, all, found) -> Pods.statuses(pod).stream()
                                        .filter(one ->
                                                one.at("restartCount").number(0) > MANY_RESTARTS && lately(one, all))
                                        .forEach(one -> found.add(
                                                Pods.owner(pod),
                                                "container '" + one.text("name") + "' restarts often" + last(one)))),
                application(
                                "pod-out-of-memory",
                                WARNING,
                                "No container was killed for its memory within a day.",
                                "raise its memory limit, or find the leak",
                                LOGS)
                        .each(
                                POD,
                                (pod, all, found) -> Pods.statuses(pod).stream()
                                        .filter(one -> one.at("lastState", "terminated", "reason")
                                                        .is("OOMKilled")
                                                && lately(one, all))
                                        .forEach(one -> found.add(
                                                Pods.owner(pod),
                                                "container '" + one.text("name") + "' was killed for its memory"))),
                application(
                                "pod-image-pull",
                                CRITICAL,
                                "Every image can be pulled.",
                                "check the image's name, and the secret for its registry",
                                DESCRIBE)
                        .each(POD, (pod, all, found) -> waiting(pod, PULLS, found)),
                application(
                                "pod-configuration",
                                CRITICAL,
                                "Every container can be made as it is configured.",
                                "see which Secret, ConfigMap or command it misses",
                                DESCRIBE)
                        .each(POD, (pod, all, found) -> waiting(pod, CONFIGS, found)),
                application(
                                "pod-starts",
                                WARNING,
                                "No pod has waited on its node for more than " + Phrases.time(PATIENCE) + " to start.",
                                "read its events: volumes, network, init containers",
                                "kubectl -n {namespace} get events --sort-by=.lastTimestamp")
                        .each(POD, (pod, all, found) -> {
                            if (pod.at("status", "phase").is("Pending")
                                    && pod.condition("PodScheduled")
                                            .at("status")
                                            .is("True")
                                    && !pod.ending()
                                    && pod.olderThan(PATIENCE, all.time())) {
                                found.add(Pods.owner(pod), "a pod is on its node and does not start");
                            }
                        }),
                application(
                                "pod-ready",
                                WARNING,
                                "No running pod has been unready for more than " + Phrases.time(PATIENCE) + ".",
                                "see what its readiness probe asks, and of whom it depends",
                                DESCRIBE)
                        .each(POD, PodChecks::unready),
                application(
                                "pod-ends",
                                WARNING,
                                "No pod hangs while it is deleted.",
                                "see its finalizers and its node",
                                DESCRIBE)
                        .each(POD, (pod, all, found) -> {
                            Optional<Instant> end =
                                    pod.at("metadata", "deletionTimestamp").time();
                            if (end.isPresent() && end.get().plus(PATIENCE).isBefore(all.time())) {
                                found.add(
                                        Pods.owner(pod),
                                        "a pod has been ending for " + Phrases.since(end.get(), all.time()));
                            }
                        }),
                application(
                                "image-one-for-all",
                                CRITICAL,
                                "All pods of one template run the same image, whatever its tag says.",
                                "name the image by its digest: the tag was moved while pods came and went",
                                "kubectl -n {namespace} get pods"
                                        + " -o jsonpath='{range .items[*]}{.status.containerStatuses[*].imageID}{\"\\n\"}{end}'")
                        .whole(PodChecks::movedTags, POD),
                application(
                                "image-as-asked",
                                CRITICAL,
                                "Where a digest is asked for, that digest runs.",
                                "see what changed it between the template and the node",
                                "kubectl -n {namespace} get pods -o wide")
                        .each(POD, PodChecks::otherDigest));
    }

    private static String last(View status) {
        View terminated = status.at("lastState", "terminated");
        String reason = terminated.text("reason");
        return terminated.there()
                ? " (last exit code " + terminated.text("exitCode") + (reason.isEmpty() ? "" : ", " + reason) + ")"
                : "";
    }

    private static boolean lately(View status, Snapshot all) {
        Optional<Instant> end =
                status.at("lastState", "terminated", "finishedAt").time();
        return end.isEmpty() || end.get().plus(LATELY).isAfter(all.time());
    }

    private static void waiting(Item pod, Set<String> reasons, Findings found) {
        for (View one : Pods.statuses(pod)) {
            View waiting = one.at("state", "waiting");
            if (reasons.contains(waiting.text("reason"))) {
                found.add(
                        Pods.owner(pod),
                        "container '" + one.text("name") + "' waits: " + waiting.text("reason")
                                + (waiting.at("message").there()
                                        ? " (" + Phrases.cut(waiting.text("message")) + ")"
                                        : ""));
            }
        }
    }

    private static void unready(Item pod, Snapshot all, Findings found) {
        View ready = pod.condition("Ready");
        boolean waits = Pods.statuses(pod).stream()
                .anyMatch(one -> one.at("state", "waiting", "reason").is("CrashLoopBackOff"));
        if (pod.at("status", "phase").is("Running")
                && ready.at("status").is("False")
                && !pod.ending()
                && !waits
                && ready.at("lastTransitionTime")
                        .time()
                        .filter(since -> since.plus(PATIENCE).isBefore(all.time()))
                        .isPresent()) {
            found.add(Pods.owner(pod), "a running pod is not ready" + NodeChecks.because(ready));
        }
    }

    /** The digest behind the @ of an image id, or nothing. */
    private static String digest(String image) {
        int at = image.indexOf("@sha256:");
        return at < 0 ? "" : image.substring(at + 1);
    }

    private static void movedTags(Snapshot all, Findings found) {
        Map<String, Set<String>> digests = new HashMap<>();
        Map<String, Place> owners = new HashMap<>();
        Map<String, String> images = new HashMap<>();
        for (Item pod : all.all(POD)) {
            String template = pod.label("pod-template-hash").text()
                    + pod.label("controller-revision-hash").text();
            if (template.isEmpty() || !Pods.runs(pod)) {
                continue;
            }
            for (View one : pod.at("status", "containerStatuses").items()) {
                String digest = digest(one.text("imageID"));
                String key = Pods.owner(pod).object() + " " + template + " " + one.text("name");
                if (!digest.isEmpty()) {
                    digests.computeIfAbsent(key, any -> new TreeSet<>()).add(digest);
                    owners.put(key, Pods.owner(pod));
                    images.put(key, one.text("image"));
                }
            }
        }
        digests.forEach((key, several) -> {
            if (several.size() > 1) {
                found.add(
                        owners.getOrDefault(key, new Place("Pod", "", key)),
                        "its pods run " + several.size() + " different images under '" + images.get(key) + "'");
            }
        });
    }

    private static void otherDigest(Item pod, Snapshot all, Findings found) {
        Map<String, String> asked = new HashMap<>();
        pod.at("spec", "containers")
                .items()
                .forEach(container -> asked.put(container.text("name"), digest(container.text("image"))));
        for (View one : pod.at("status", "containerStatuses").items()) {
            String wanted = asked.getOrDefault(one.text("name"), "");
            String runs = digest(one.text("imageID"));
            // a digest may name an index, and the node then tells one of its manifests: said only where the name
            // differs too
            boolean index = one.text("image").endsWith(wanted);
            if (!wanted.isEmpty() && !runs.isEmpty() && !runs.equals(wanted) && !index) {
                found.add(
                        Pods.owner(pod),
                        "container '" + one.text("name") + "' runs " + runs + " and was asked for " + wanted);
            }
        }
    }
}
