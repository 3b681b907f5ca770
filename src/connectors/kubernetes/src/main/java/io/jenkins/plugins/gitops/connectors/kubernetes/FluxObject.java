package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.gitops.connectors.kubernetes.LiveObjects.Workload;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.port.AgentReport.Sync;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a Kustomization or a HelmRelease of Flux, in words of the port. */
record FluxObject(JsonNode json) {
    static final String REQUESTED = "reconcile.fluxcd.io/requestedAt";
    private static final Pattern COMMIT = Pattern.compile("(?:^|[:/@])([0-9a-f]{40}(?:[0-9a-f]{24})?)$");
    private static final Set<String> ON_ITS_WAY = Set.of("Progressing", "DependencyNotReady", "ArtifactFailed");

    private JsonNode status() {
        return json.path("status");
    }

    boolean suspended() {
        return json.path("spec").path("suspend").asBoolean();
    }

    /** What was applied last: of Git, or of the Git that an OCI artifact was made from. */
    List<CommitId> applied() {
        List<CommitId> found = new ArrayList<>(commits(status().path("lastAppliedRevision")));
        found.addAll(commits(status().path("lastAppliedOriginRevision")));
        return found;
    }

    /** The reconciliation, taken for one of the given revisions where it has succeeded. */
    Sync operation(List<CommitId> brought) {
        Optional<JsonNode> ready = ready();
        boolean seen = status().path("observedGeneration").asLong()
                >= json.path("metadata").path("generation").asLong();
        String asked = json.path("metadata").path("annotations").path(REQUESTED).asText("");
        boolean handled = asked.isEmpty()
                || asked.equals(status().path("lastHandledReconcileAt").asText());
        String reason = ready.map(is -> is.path("reason").asText()).orElse("");
        String is = ready.map(condition -> condition.path("status").asText()).orElse("Unknown");
        String message = ready.map(WorkloadHealth::told).orElse("it has not begun");
        Optional<Instant> since =
                ready.flatMap(condition -> ArgoApplication.instant(condition.path("lastTransitionTime")));
        if (!seen || !handled) {
            return new Sync(
                    List.of(), Sync.Phase.RUNNING, Optional.empty(), "it has not seen its newest specification");
        } else if (is.equals("True")) {
            return new Sync(brought, Sync.Phase.SUCCEEDED, since, message);
        } else if (is.equals("Unknown") || ON_ITS_WAY.contains(reason)) {
            return new Sync(List.of(), Sync.Phase.RUNNING, Optional.empty(), message);
        }
        List<CommitId> tried = commits(status().path("lastAttemptedRevision"));
        return new Sync(tried.isEmpty() ? brought : tried, Sync.Phase.FAILED, since, message);
    }

    Optional<JsonNode> ready() {
        for (JsonNode condition : status().path("conditions")) {
            if (condition.path("type").asText().equals("Ready")) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }

    /** What it applied that runs pods; entries read {@code namespace_name_group_kind}. */
    List<Workload> inventory() {
        List<Workload> found = new ArrayList<>();
        for (JsonNode entry : status().path("inventory").path("entries")) {
            String[] parts = entry.path("id").asText().split("_", -1);
            if (parts.length == 4) {
                Kind.of(parts[2], parts[3]).ifPresent(kind -> found.add(new Workload(kind, parts[0], parts[1])));
            }
        }
        return found;
    }

    private static List<CommitId> commits(JsonNode revision) {
        Matcher matcher = COMMIT.matcher(revision.asText(""));
        return matcher.find() ? List.of(new CommitId(matcher.group(1))) : List.of();
    }
}
