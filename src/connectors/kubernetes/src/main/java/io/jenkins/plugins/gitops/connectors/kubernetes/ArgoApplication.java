package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.gitops.connectors.kubernetes.LiveObjects.Workload;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.port.AgentReport.Health;
import io.jenkins.plugins.gitops.port.AgentReport.Sync;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in an Argo CD Application, in words of the port. */
record ArgoApplication(JsonNode json) {
    private static final int MOST_REASONS = 10;

    private JsonNode status() {
        return json.path("status");
    }

    private JsonNode state() {
        return status().path("operationState");
    }

    List<CommitId> revisions() {
        return commits(status().path("sync"));
    }

    boolean synced() {
        return status().path("sync").path("status").asText().equals("Synced");
    }

    Optional<Instant> reconciledAt() {
        return instant(status().path("reconciledAt"));
    }

    Health health() {
        return switch (status().path("health").path("status").asText()) {
            case "Healthy" -> Health.HEALTHY;
            case "Progressing" -> Health.PROGRESSING;
            case "Degraded" -> Health.DEGRADED;
            case "Suspended" -> Health.SUSPENDED;
            case "Missing" -> Health.MISSING;
            default -> Health.UNKNOWN;
        };
    }

    /** The last sync; one that is asked for and has not begun is under way. */
    Optional<Sync> operation() {
        if (json.path("operation").isObject()) {
            return Optional.of(new Sync(List.of(), Sync.Phase.RUNNING, Optional.empty(), "it is about to begin"));
        } else if (!state().isObject()) {
            return Optional.empty();
        }
        Sync.Phase phase = switch (state().path("phase").asText()) {
            case "Succeeded" -> Sync.Phase.SUCCEEDED;
            case "Failed", "Error" -> Sync.Phase.FAILED;
            default -> Sync.Phase.RUNNING;
        };
        JsonNode asked = state().path("operation").path("sync");
        // a rehearsal or a sync of a few chosen objects brings nobody's commit
        boolean part =
                asked.path("dryRun").asBoolean() || !asked.path("resources").isEmpty();
        return Optional.of(new Sync(
                part ? List.of() : commits(state().path("syncResult")),
                phase,
                instant(state().path("finishedAt")),
                state().path("message").asText()));
    }

    /** Whether a sync runs or is asked for. */
    boolean busy() {
        return operation().filter(sync -> sync.phase() == Sync.Phase.RUNNING).isPresent();
    }

    /** The objects it looks after that run pods. */
    List<Workload> workloads() {
        String fallback =
                json.path("spec").path("destination").path("namespace").asText();
        List<Workload> found = new ArrayList<>();
        for (JsonNode resource : status().path("resources")) {
            String namespace = resource.path("namespace").asText(fallback);
            Kind.of(resource.path("group").asText(""), resource.path("kind").asText())
                    .filter(kind -> !resource.path("hook").asBoolean())
                    .ifPresent(kind -> found.add(
                            new Workload(kind, namespace, resource.path("name").asText())));
        }
        return found;
    }

    /** What Argo CD itself says is wrong: conditions, objects that did not sync, objects that are not well. */
    List<String> reasons() {
        List<String> found = new ArrayList<>();
        for (JsonNode condition : status().path("conditions")) {
            if (condition.path("type").asText().endsWith("Error")) {
                found.add(condition.path("type").asText() + ": "
                        + condition.path("message").asText());
            }
        }
        for (JsonNode result : state().path("syncResult").path("resources")) {
            boolean failed = result.path("status").asText().equals("SyncFailed")
                    || result.path("hookPhase").asText().matches("Failed|Error");
            if (failed) {
                found.add(word(result) + ": " + result.path("message").asText());
            }
        }
        for (JsonNode resource : status().path("resources")) {
            String health = resource.path("health").path("status").asText("");
            if (health.matches("Degraded|Missing|Unknown")) {
                found.add(word(resource) + " is " + health + ": "
                        + resource.path("health").path("message").asText());
            }
        }
        return found.subList(0, Math.min(MOST_REASONS, found.size()));
    }

    private static String word(JsonNode resource) {
        return resource.path("kind").asText() + "/" + resource.path("name").asText();
    }

    private static List<CommitId> commits(JsonNode holder) {
        List<CommitId> found = new ArrayList<>();
        if (holder.path("revisions").isEmpty()) {
            commit(holder.path("revision").asText()).ifPresent(found::add);
        } else {
            holder.path("revisions")
                    .forEach(revision -> commit(revision.asText()).ifPresent(found::add));
        }
        return found;
    }

    /** A commit, where it is one: the revision of a chart from a registry is its version. */
    static Optional<CommitId> commit(String revision) {
        return revision.matches("[0-9a-f]{40}([0-9a-f]{24})?") ? Optional.of(new CommitId(revision)) : Optional.empty();
    }

    static Optional<Instant> instant(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(Instant.parse(text.asText())) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
