package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.API_SERVICE;
import static io.jenkins.plugins.gitops.checks.Kinds.CUSTOM_RESOURCE;
import static io.jenkins.plugins.gitops.checks.Kinds.ENDPOINT_SLICE;
import static io.jenkins.plugins.gitops.checks.Kinds.MUTATING_WEBHOOK;
import static io.jenkins.plugins.gitops.checks.Kinds.OLD_API_USE;
import static io.jenkins.plugins.gitops.checks.Kinds.SERVICE;
import static io.jenkins.plugins.gitops.checks.Kinds.VALIDATING_WEBHOOK;
import static io.jenkins.plugins.gitops.checks.Rule.infrastructure;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.util.List;

/** Whether the API itself, and what it asks along the way, will let a release in. */
final class ControlChecks {
    private static final List<Kind> WEBHOOKS = List.of(VALIDATING_WEBHOOK, MUTATING_WEBHOOK);
    private static final String SHOW = "kubectl get {kind} {name} -o yaml";
    private static final int LONG_TIMEOUT = 10;

    private ControlChecks() {}

    static List<Check> all() {
        return List.of(
                infrastructure(
                                "webhook-reachable",
                                CRITICAL,
                                "Every admission webhook has a Service with something ready behind it.",
                                "bring its pods up, or delete the configuration that points there",
                                SHOW)
                        .each(WEBHOOKS, ControlChecks::reachable, SERVICE, ENDPOINT_SLICE),
                infrastructure(
                                "webhook-failure-policy",
                                WARNING,
                                "No webhook that must answer stands before all pods of all namespaces.",
                                "exclude kube-system with its namespaceSelector, or let it fail open (failurePolicy Ignore)",
                                SHOW)
                        .each(WEBHOOKS, ControlChecks::policy),
                infrastructure(
                                "webhook-timeout",
                                WARNING,
                                "No webhook may keep a request waiting for more than " + LONG_TIMEOUT + " s.",
                                "set its timeoutSeconds lower",
                                SHOW)
                        .each(
                                WEBHOOKS,
                                (configuration, all, found) -> configuration
                                        .at("webhooks")
                                        .items()
                                        .forEach(hook -> {
                                            long seconds =
                                                    hook.at("timeoutSeconds").number(LONG_TIMEOUT);
                                            if (seconds > LONG_TIMEOUT) {
                                                found.add(
                                                        configuration,
                                                        "webhook '" + hook.text("name") + "' may take " + seconds
                                                                + " s");
                                            }
                                        })),
                infrastructure(
                                "api-service-available",
                                CRITICAL,
                                "Every API that another server provides is available.",
                                "bring that server up, or delete the APIService",
                                "kubectl describe apiservice {name}")
                        .each(API_SERVICE, (service, all, found) -> {
                            View available = service.condition("Available");
                            if (available.there() && !available.at("status").is("True")) {
                                found.add(service, "it is not available" + NodeChecks.because(available));
                            }
                        }),
                infrastructure(
                                "api-version-removed",
                                WARNING,
                                "Nobody asks for an API version that a coming server will not have.",
                                "move whoever asks to the version that replaces it",
                                "kubectl get --raw /metrics | grep apiserver_requested_deprecated_apis")
                        .each(OLD_API_USE, ControlChecks::removed),
                infrastructure(
                                "custom-resource-established",
                                CRITICAL,
                                "Every custom resource is served.",
                                "read its conditions; names may clash with another one's",
                                "kubectl describe crd {name}")
                        .each(
                                CUSTOM_RESOURCE,
                                (resource, all, found) -> List.of("Established", "NamesAccepted")
                                        .forEach(type -> {
                                            View condition = resource.condition(type);
                                            if (condition.at("status").is("False")) {
                                                found.add(
                                                        resource, "it is not " + type + NodeChecks.because(condition));
                                            }
                                        })),
                infrastructure(
                                "custom-resource-stored",
                                WARNING,
                                "No custom resource is stored in a version that is not served any more.",
                                "rewrite its objects and drop the version from status.storedVersions",
                                "kubectl get crd {name} -o jsonpath='{.status.storedVersions}'")
                        .each(CUSTOM_RESOURCE, ControlChecks::stored));
    }

    private static void reachable(Item configuration, Snapshot all, Findings found) {
        for (View hook : configuration.at("webhooks").items()) {
            View service = hook.at("clientConfig", "service");
            String namespace = service.text("namespace");
            String name = service.text("name");
            if (name.isEmpty()) {
                continue;
            }
            String what = "webhook '" + hook.text("name") + "' asks Service " + namespace + "/" + name;
            boolean open = hook.at("failurePolicy").is("Ignore");
            if (all.find(SERVICE, namespace, name).isEmpty()) {
                found.add(configuration, open ? WARNING : CRITICAL, what + ", which is not there");
            } else if (Services.of(all).of(namespace, name).ready().isEmpty()) {
                found.add(configuration, open ? WARNING : CRITICAL, what + ", behind which nothing is ready");
            }
        }
    }

    private static void policy(Item configuration, Snapshot all, Findings found) {
        for (View hook : configuration.at("webhooks").items()) {
            boolean everywhere = !hook.at("failurePolicy").is("Ignore")
                    && hook.at("namespaceSelector").fields().isEmpty()
                    && hook.at("objectSelector").fields().isEmpty()
                    && hook.at("matchConditions").items().isEmpty();
            boolean pods = hook.at("rules").items().stream()
                    .flatMap(rule -> rule.at("resources").items().stream())
                    .anyMatch(resource -> resource.is("pods") || resource.is("*") || resource.is("*/*"));
            if (everywhere && pods) {
                found.add(
                        configuration,
                        "while webhook '" + hook.text("name")
                                + "' does not answer no pod starts, its own pods and kube-system's among them");
            }
        }
    }

    private static void removed(Item use, Snapshot all, Findings found) {
        int server = Version.minor(all.version());
        int gone = Version.minor(use.text("spec", "removedIn"));
        if (gone < 0) {
            return;
        }
        found.add(
                use,
                server >= 0 && gone <= server + 1 ? CRITICAL : WARNING,
                "somebody asks for it, and " + use.text("spec", "removedIn") + " does not have it; the server is "
                        + all.version());
    }

    private static void stored(Item resource, Snapshot all, Findings found) {
        List<View> versions = resource.at("spec", "versions").items();
        for (View stored : resource.at("status", "storedVersions").items()) {
            boolean served = versions.stream()
                    .anyMatch(version -> version.at("name").is(stored.text())
                            && version.at("served").isTrue());
            if (!served) {
                found.add(resource, "objects may be stored as " + stored.text() + ", which is not served");
            }
        }
    }
}
