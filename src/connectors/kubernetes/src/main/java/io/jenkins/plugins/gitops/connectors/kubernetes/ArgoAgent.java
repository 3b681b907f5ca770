package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.gitops.connectors.kubernetes.Survey.Seen;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.AgentReport.Health;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks Argo CD about one Application, and the cluster about what the Application looks after. */
final class ArgoAgent implements Agent {
    private final ArgoDoor door;
    private final Clock clock;

    ArgoAgent(ArgoDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    private static String namespace(AgentRule rule) {
        return rule.namespace().isBlank() ? "argocd" : rule.namespace();
    }

    @Override
    public CompletableFuture<AgentReport> look(AgentRule rule) {
        // the time before the question: what is told may be no newer
        Instant at = clock.instant();
        return door.application(namespace(rule), rule.name())
                .thenCompose(found -> found.map(json -> report(at, rule, new ArgoApplication(json)))
                        .orElseGet(() -> CompletableFuture.completedFuture(absent(at, rule))));
    }

    private CompletableFuture<AgentReport> report(Instant at, AgentRule rule, ArgoApplication application) {
        return new Survey(door.objects(namespace(rule), rule.name()))
                .look(application.workloads())
                .thenApply(seen -> together(at, application, seen));
    }

    private AgentReport together(Instant at, ArgoApplication application, Seen seen) {
        List<String> reasons = new ArrayList<>(seen.reasons());
        reasons.addAll(application.reasons());
        return new AgentReport(
                at,
                application.revisions(),
                application.synced(),
                application.operation(),
                application.reconciledAt(),
                application.health(),
                seen.images(),
                reasons);
    }

    private AgentReport absent(Instant at, AgentRule rule) {
        String reason = "there is no Application " + Refusal.quoted(rule.name()) + " in namespace "
                + Refusal.quoted(namespace(rule)) + "; create it or correct the environment's agent";
        return new AgentReport(
                at, List.of(), false, Optional.empty(), Optional.empty(), Health.MISSING, List.of(), List.of(reason));
    }

    @Override
    public CompletableFuture<Void> refresh(AgentRule rule) {
        return door.refresh(namespace(rule), rule.name());
    }

    @Override
    public CompletableFuture<Boolean> requestSync(AgentRule rule, String revision) {
        return door.application(namespace(rule), rule.name()).thenCompose(found -> {
            JsonNode json = found.orElseThrow(() -> Failure.of(
                    FailureKind.REFUSED,
                    "sync Application " + Refusal.quoted(rule.name()),
                    "there is none in namespace " + Refusal.quoted(namespace(rule)),
                    "create it or correct the environment's agent"));
            ArgoApplication application = new ArgoApplication(json);
            boolean done = application.synced() && has(application.revisions(), revision);
            if (done || application.busy()) {
                return CompletableFuture.completedFuture(false);
            }
            return door.sync(namespace(rule), rule.name(), json, revision).thenApply(asked -> true);
        });
    }

    private static boolean has(List<CommitId> revisions, String revision) {
        return revisions.stream().anyMatch(one -> one.value().equals(revision));
    }
}
