package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.gitops.connectors.kubernetes.LiveObjects.Workload;
import io.jenkins.plugins.gitops.port.AgentReport.Health;
import io.jenkins.plugins.gitops.port.RunningImage;
import io.jenkins.plugins.gitops.port.RunningImage.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Looks at workloads and their pods: what runs, how well, and what explains that it does not. */
final class Survey {
    private static final int AT_ONCE = 8;
    private static final int EXPLAINED_PODS = 3;
    private static final int LONGEST = 400;

    private final LiveObjects objects;

    Survey(LiveObjects objects) {
        this.objects = objects;
    }

    /** What was seen; the health is that of the worst workload. */
    record Seen(Health health, List<RunningImage> images, List<String> reasons) {}

    CompletableFuture<Seen> look(List<Workload> workloads) {
        return few(workloads, this::one).thenApply(Survey::together);
    }

    /** Asks about a few at a time, so that one look never fills the connection. */
    static <T, R> CompletableFuture<List<R>> few(List<T> things, Function<T, CompletableFuture<R>> asking) {
        CompletableFuture<List<R>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (int from = 0; from < things.size(); from += AT_ONCE) {
            List<T> some = things.subList(from, Math.min(things.size(), from + AT_ONCE));
            all = all.thenCompose(before -> {
                List<CompletableFuture<R>> asked = some.stream().map(asking).toList();
                return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                        .thenApply(done -> {
                            asked.forEach(answer -> before.add(answer.join()));
                            return before;
                        });
            });
        }
        return all;
    }

    private static Seen together(List<Seen> seen) {
        Health worst = Health.HEALTHY;
        List<RunningImage> images = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Seen one : seen) {
            worst = badness(one.health) > badness(worst) ? one.health : worst;
            images.addAll(one.images);
            reasons.addAll(one.reasons);
        }
        return new Seen(worst, images, reasons);
    }

    private static int badness(Health health) {
        return switch (health) {
            case HEALTHY -> 0;
            case SUSPENDED -> 1;
            case PROGRESSING -> 2;
            case UNKNOWN -> 3;
            case MISSING -> 4;
            case DEGRADED -> 5;
        };
    }

    private CompletableFuture<Seen> one(Workload workload) {
        return objects.find(workload)
                .thenCompose(found -> found.map(live -> seen(workload, live))
                        .orElseGet(() -> CompletableFuture.completedFuture(
                                new Seen(Health.MISSING, List.of(), List.of(workload.word() + " is not there")))));
    }

    private CompletableFuture<Seen> seen(Workload workload, JsonNode live) {
        WorkloadHealth health = WorkloadHealth.of(workload.kind(), live);
        if (workload.kind() == Kind.CRON_JOB) {
            JsonNode template =
                    live.path("spec").path("jobTemplate").path("spec").path("template");
            return CompletableFuture.completedFuture(
                    new Seen(health.health(), PodFacts.atRest(workload.word(), template), List.of()));
        }
        return objects.pods(workload, live).thenCompose(pods -> {
            List<RunningImage> images = new ArrayList<>();
            pods.forEach(pod -> images.addAll(PodFacts.of(workload.word(), pod)));
            boolean none = workload.kind() != Kind.POD && WorkloadHealth.wanted(live) == 0;
            if (images.isEmpty() && none) {
                images.addAll(PodFacts.atRest(workload.word(), live.path("spec").path("template")));
            }
            return explained(workload, health, pods, images);
        });
    }

    private CompletableFuture<Seen> explained(
            Workload workload, WorkloadHealth health, List<JsonNode> pods, List<RunningImage> images) {
        List<RunningImage> troubled = images.stream()
                .filter(image -> image.standing() == Standing.STUCK || image.standing() == Standing.NOT_READY)
                .filter(image -> !image.trouble().isEmpty())
                .sorted(Comparator.comparing(image -> image.standing() == Standing.STUCK ? 0 : 1))
                .limit(EXPLAINED_PODS)
                .toList();
        List<CompletableFuture<String>> told = troubled.stream()
                .map(image -> pods.stream()
                        .filter(pod ->
                                pod.path("metadata").path("name").asText().equals(image.pod()))
                        .findFirst()
                        .map(objects::events)
                        .orElseGet(() -> CompletableFuture.completedFuture(List.of()))
                        .thenApply(events -> said(image, events)))
                .toList();
        return CompletableFuture.allOf(told.toArray(CompletableFuture[]::new)).thenApply(done -> {
            List<String> reasons = new ArrayList<>();
            told.forEach(reason -> reasons.add(reason.join()));
            if (!health.reason().isEmpty()) {
                reasons.add(workload.word() + ": " + cut(health.reason()));
            }
            return new Seen(health.health(), images, reasons);
        });
    }

    private static String said(RunningImage image, List<JsonNode> events) {
        String last = events.stream()
                .filter(event -> !event.path("type").asText().equals("Normal"))
                .max(Comparator.comparing(Survey::when))
                .map(event -> "; last event: " + event.path("reason").asText() + ", "
                        + event.path("message").asText())
                .orElse("");
        return image.workload() + ", pod " + image.pod() + ", container " + image.container() + ": "
                + cut(image.trouble()) + cut(last);
    }

    private static String when(JsonNode event) {
        String series = event.path("series").path("lastObservedTime").asText("");
        String last = event.path("lastTimestamp").asText("");
        return !series.isEmpty()
                ? series
                : last.isEmpty() || last.equals("null")
                        ? event.path("eventTime").asText()
                        : last;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
