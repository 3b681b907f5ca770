package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.port.RunningImage;
import io.jenkins.plugins.gitops.port.RunningImage.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The containers of a pod as its status tells of them. */
final class PodFacts {
    private static final Pattern DIGEST = Pattern.compile("@(sha256:[0-9a-f]{64})$");
    private static final int CRASHES = 3;
    private static final Set<String> HOPELESS = Set.of(
            "ErrImagePull",
            "ImagePullBackOff",
            "InvalidImageName",
            "ErrImageNeverPull",
            "CreateContainerConfigError",
            "CreateContainerError",
            "RunContainerError");

    private PodFacts() {}

    /** All containers of the pod; none where the pod has ended for good and another takes its place. */
    static List<RunningImage> of(String workload, JsonNode pod) {
        String phase = pod.path("status").path("phase").asText();
        boolean over = phase.equals("Failed") && pod.path("metadata").has("ownerReferences");
        List<RunningImage> found = new ArrayList<>();
        if (!over) {
            boolean served =
                    phase.equals("Succeeded") || condition(pod, "Ready").equals("True");
            add(found, workload, pod, "initContainers", "initContainerStatuses", true);
            add(found, workload, pod, "containers", "containerStatuses", served);
        }
        return found;
    }

    /** What the template of a workload that asks for no pod would run. */
    static List<RunningImage> atRest(String workload, JsonNode template) {
        List<RunningImage> found = new ArrayList<>();
        for (String list : List.of("initContainers", "containers")) {
            for (JsonNode container : template.path("spec").path(list)) {
                String image = container.path("image").asText();
                found.add(new RunningImage(
                        workload, "", container.path("name").asText(), image, digest(image), Standing.AT_REST, ""));
            }
        }
        return found;
    }

    private static void add(
            List<RunningImage> to, String workload, JsonNode pod, String specs, String statuses, boolean served) {
        for (JsonNode container : pod.path("spec").path(specs)) {
            String name = container.path("name").asText();
            JsonNode status = named(pod.path("status").path(statuses), name);
            String image = container.path("image").asText();
            String running = status.path("imageID").asText();
            to.add(new RunningImage(
                    workload,
                    pod.path("metadata").path("name").asText(),
                    name,
                    image,
                    digest(running.isEmpty() ? image : running),
                    standing(pod, status, served),
                    trouble(pod, status, running)));
        }
    }

    private static JsonNode named(JsonNode statuses, String name) {
        for (JsonNode status : statuses) {
            if (status.path("name").asText().equals(name)) {
                return status;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static Optional<ImageDigest> digest(String reference) {
        Matcher matcher = DIGEST.matcher(reference);
        return matcher.find() ? Optional.of(new ImageDigest(matcher.group(1))) : Optional.empty();
    }

    private static Standing standing(JsonNode pod, JsonNode status, boolean served) {
        if (pod.path("metadata").has("deletionTimestamp")) {
            return Standing.ENDING;
        }
        String waiting = status.path("state").path("waiting").path("reason").asText();
        boolean loops = waiting.equals("CrashLoopBackOff")
                && status.path("restartCount").asInt() >= CRASHES;
        if (loops || HOPELESS.contains(waiting)) {
            return Standing.STUCK;
        }
        boolean ended = status.path("state").path("terminated").path("exitCode").asInt(1) == 0;
        return served && (status.path("ready").asBoolean() || ended) ? Standing.READY : Standing.NOT_READY;
    }

    private static String trouble(JsonNode pod, JsonNode status, String running) {
        JsonNode waiting = status.path("state").path("waiting");
        JsonNode ended = status.path("state").has("terminated")
                ? status.path("state").path("terminated")
                : status.path("lastState").path("terminated");
        if (!waiting.isMissingNode() && !waiting.path("reason").asText().equals("ContainerCreating")) {
            String message = waiting.path("message").asText();
            String last = ended.isMissingNode() ? "" : ", last exit code " + ended.path("exitCode");
            String times = status.path("restartCount").asInt() > 0
                    ? ", restarted " + status.path("restartCount") + " times"
                    : "";
            return waiting.path("reason").asText("waiting") + last + times + (message.isEmpty() ? "" : ": " + message);
        } else if (ended.path("exitCode").asInt() != 0 && !status.path("ready").asBoolean()) {
            return "it ended with exit code " + ended.path("exitCode") + " ("
                    + ended.path("reason").asText() + ")";
        } else if (condition(pod, "PodScheduled").equals("False")) {
            return "it cannot be scheduled: " + message(pod, "PodScheduled");
        } else if (!running.isEmpty() && digest(running).isEmpty()) {
            return "its node tells no registry digest ('" + running + "')";
        } else if (!running.isEmpty() && !status.path("ready").asBoolean()) {
            return "it is not ready";
        }
        return "";
    }

    private static String condition(JsonNode pod, String type) {
        for (JsonNode condition : pod.path("status").path("conditions")) {
            if (condition.path("type").asText().equals(type)) {
                return condition.path("status").asText();
            }
        }
        return "";
    }

    private static String message(JsonNode pod, String type) {
        return WorkloadHealth.condition(pod.path("status"), type, "False")
                .map(condition -> condition.path("message").asText())
                .orElse("no reason given");
    }
}
