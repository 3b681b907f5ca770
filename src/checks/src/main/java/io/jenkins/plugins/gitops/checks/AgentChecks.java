package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.ARGO_APPLICATION;
import static io.jenkins.plugins.gitops.checks.Kinds.FLUX_HELM_RELEASE;
import static io.jenkins.plugins.gitops.checks.Kinds.FLUX_KUSTOMIZATION;
import static io.jenkins.plugins.gitops.checks.Kinds.FLUX_REPOSITORY;
import static io.jenkins.plugins.gitops.checks.Rule.application;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.util.List;
import java.util.Set;

/** What the GitOps agents say of themselves. */
final class AgentChecks {
    private static final String ARGO = "kubectl -n {namespace} get application {name} -o yaml";
    private static final String FLUX = "kubectl -n {namespace} describe {kind} {name}";
    private static final List<Kind> FLUXES = List.of(FLUX_KUSTOMIZATION, FLUX_HELM_RELEASE, FLUX_REPOSITORY);

    private AgentChecks() {}

    static List<Check> all() {
        return List.of(
                application(
                                "argo-synced",
                                WARNING,
                                "Every Application of Argo CD runs what Git says.",
                                "see the difference and who made it",
                                ARGO)
                        .each(ARGO_APPLICATION, (one, all, found) -> {
                            String status = one.text("status", "sync", "status");
                            if (!status.equals("Synced")) {
                                found.add(one, "it is " + (status.isEmpty() ? "not compared yet" : status));
                            }
                        }),
                application(
                                "argo-healthy",
                                CRITICAL,
                                "Every Application of Argo CD is healthy.",
                                "see which of its resources is not",
                                ARGO)
                        .each(ARGO_APPLICATION, (one, all, found) -> {
                            String status = one.text("status", "health", "status");
                            if (Set.of("Degraded", "Missing", "Unknown").contains(status)) {
                                found.add(one, "its health is " + status);
                            }
                        }),
                application(
                                "argo-operation",
                                CRITICAL,
                                "The last sync of every Application succeeded.",
                                "read the message, mend its cause, sync again",
                                ARGO)
                        .each(ARGO_APPLICATION, (one, all, found) -> {
                            View last = one.at("status", "operationState");
                            if (last.at("phase").is("Failed")
                                    || last.at("phase").is("Error")) {
                                found.add(
                                        one,
                                        "its last sync ended as " + last.text("phase") + " ("
                                                + Phrases.cut(last.text("message")) + ")");
                            }
                        }),
                application(
                                "argo-conditions",
                                CRITICAL,
                                "Argo CD can read and compare every Application.",
                                "mend what the condition names: repository, path, manifests",
                                ARGO)
                        .each(
                                ARGO_APPLICATION,
                                (one, all, found) -> one.at("status", "conditions").items().stream()
                                        .filter(condition ->
                                                condition.text("type").endsWith("Error"))
                                        .forEach(condition -> found.add(
                                                one,
                                                condition.text("type") + " (" + Phrases.cut(condition.text("message"))
                                                        + ")"))),
                application(
                                "flux-ready",
                                CRITICAL,
                                "Everything that Flux keeps is ready.",
                                "read its condition, mend the cause; Flux tries again by itself",
                                FLUX)
                        .each(FLUXES, (one, all, found) -> {
                            View ready = one.condition("Ready");
                            if (ready.at("status").is("False")) {
                                found.add(one, "it is not ready" + NodeChecks.because(ready));
                            }
                        }),
                application(
                                "flux-active",
                                WARNING,
                                "Nothing that Flux keeps is suspended.",
                                "resume it: set spec.suspend to false",
                                FLUX)
                        .each(FLUXES, (one, all, found) -> {
                            if (one.at("spec", "suspend").isTrue()) {
                                found.add(one, "it is suspended: Git changes nothing in it");
                            }
                        }));
    }
}
