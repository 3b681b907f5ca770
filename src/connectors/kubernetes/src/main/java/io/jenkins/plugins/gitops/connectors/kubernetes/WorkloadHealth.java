package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.gitops.port.AgentReport.Health;
import java.util.Optional;

/** How well a workload is by its own status, and why it is not better. */
record WorkloadHealth(Health health, String reason) {
    private static final WorkloadHealth GOOD = new WorkloadHealth(Health.HEALTHY, "");

    static WorkloadHealth of(Kind kind, JsonNode live) {
        JsonNode status = live.path("status");
        boolean counts = kind == Kind.DEPLOYMENT || kind == Kind.STATEFUL_SET || kind == Kind.DAEMON_SET;
        if (counts
                && status.path("observedGeneration").asLong()
                        < live.path("metadata").path("generation").asLong()) {
            return progressing("its controller has not seen its newest specification");
        }
        return switch (kind) {
            case DEPLOYMENT -> deployment(live, status);
            case STATEFUL_SET -> statefulSet(live, status);
            case DAEMON_SET ->
                counted(
                        status.path("desiredNumberScheduled").asInt(),
                        status.path("updatedNumberScheduled").asInt(),
                        status.path("numberAvailable").asInt(),
                        0);
            case REPLICA_SET ->
                counted(
                        wanted(live),
                        wanted(live),
                        status.path("availableReplicas").asInt(),
                        0);
            case JOB -> job(status);
            case POD -> pod(status);
            case ROLLOUT -> rollout(status);
            case CRON_JOB -> GOOD;
        };
    }

    static int wanted(JsonNode live) {
        return live.path("spec").path("replicas").asInt(1);
    }

    private static WorkloadHealth deployment(JsonNode live, JsonNode status) {
        Optional<JsonNode> late = condition(status, "Progressing", "False");
        if (late.isPresent()) {
            return new WorkloadHealth(Health.DEGRADED, told(late.get()));
        }
        if (live.path("spec").path("paused").asBoolean()) {
            return new WorkloadHealth(Health.SUSPENDED, "its rollout is paused");
        }
        int updated = status.path("updatedReplicas").asInt();
        return counted(
                wanted(live),
                updated,
                status.path("availableReplicas").asInt(),
                status.path("replicas").asInt() - updated);
    }

    private static WorkloadHealth statefulSet(JsonNode live, JsonNode status) {
        int wanted = wanted(live);
        int held = live.path("spec")
                .path("updateStrategy")
                .path("rollingUpdate")
                .path("partition")
                .asInt();
        boolean byHand = "OnDelete"
                .equals(live.path("spec").path("updateStrategy").path("type").asText());
        int updated = status.path("updatedReplicas").asInt();
        return counted(
                wanted,
                byHand ? wanted : Math.min(wanted, updated + held),
                status.path("readyReplicas").asInt(),
                0);
    }

    private static WorkloadHealth counted(int wanted, int updated, int available, int old) {
        if (updated < wanted) {
            return progressing(updated + " of " + wanted + " copies are of the newest specification");
        } else if (old > 0) {
            return progressing(old + " old copies have still to go");
        } else if (available < wanted) {
            return progressing(available + " of " + wanted + " copies are ready");
        }
        return GOOD;
    }

    private static WorkloadHealth job(JsonNode status) {
        Optional<JsonNode> failed = condition(status, "Failed", "True");
        if (failed.isPresent()) {
            return new WorkloadHealth(Health.DEGRADED, told(failed.get()));
        }
        return condition(status, "Complete", "True").isPresent() ? GOOD : progressing("it has not finished");
    }

    private static WorkloadHealth pod(JsonNode status) {
        String phase = status.path("phase").asText();
        if (phase.equals("Failed")) {
            return new WorkloadHealth(
                    Health.DEGRADED, "it failed: " + status.path("message").asText("no message"));
        }
        boolean well =
                phase.equals("Succeeded") || condition(status, "Ready", "True").isPresent();
        return well ? GOOD : progressing("it is not ready");
    }

    private static WorkloadHealth rollout(JsonNode status) {
        String message = status.path("message").asText();
        return switch (status.path("phase").asText()) {
            case "Healthy" -> GOOD;
            case "Degraded" -> new WorkloadHealth(Health.DEGRADED, message);
            case "Paused" -> new WorkloadHealth(Health.SUSPENDED, message);
            default -> progressing(message.isBlank() ? "it is under way" : message);
        };
    }

    static Optional<JsonNode> condition(JsonNode status, String type, String value) {
        for (JsonNode condition : status.path("conditions")) {
            if (condition.path("type").asText().equals(type)
                    && condition.path("status").asText().equals(value)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }

    static String told(JsonNode condition) {
        return condition.path("reason").asText() + ": "
                + condition.path("message").asText();
    }

    private static WorkloadHealth progressing(String reason) {
        return new WorkloadHealth(Health.PROGRESSING, reason);
    }
}
