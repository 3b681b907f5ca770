package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.AUTOSCALER;
import static io.jenkins.plugins.gitops.checks.Kinds.DEPLOYMENT;
import static io.jenkins.plugins.gitops.checks.Kinds.DISRUPTION_BUDGET;
import static io.jenkins.plugins.gitops.checks.Kinds.NAMESPACE;
import static io.jenkins.plugins.gitops.checks.Kinds.QUOTA;
import static io.jenkins.plugins.gitops.checks.Kinds.STATEFUL_SET;
import static io.jenkins.plugins.gitops.checks.Rule.infrastructure;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.INFO;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.time.Duration;
import java.util.List;

/** Bounds that people set: quotas, budgets, autoscalers, namespaces. */
final class PolicyChecks {
    private static final double NEAR = 0.9;
    private static final String BUDGET = "kubectl -n {namespace} describe pdb {name}";
    private static final String SCALER = "kubectl -n {namespace} describe hpa {name}";

    private PolicyChecks() {}

    static List<Check> all() {
        return List.of(
                infrastructure(
                                "quota-room",
                                WARNING,
                                "No quota is used to more than 90 %.",
                                "raise it before the next release, or use less",
                                "kubectl -n {namespace} describe quota {name}")
                        .each(
                                QUOTA,
                                (quota, all, found) -> quota.at("status", "hard")
                                        .fields()
                                        .forEach((resource, hard) -> {
                                            double most = Quantity.of(hard);
                                            double used = Quantity.of(quota.at("status", "used", resource));
                                            if (most > 0 && used / most > NEAR) {
                                                found.add(
                                                        quota,
                                                        Phrases.percent(used / most) + " of " + resource + " is used");
                                            }
                                        })),
                infrastructure(
                                "budget-can-be-met",
                                WARNING,
                                "Every disruption budget lets at least one pod go when all are well.",
                                "let it spare one, or run one pod more",
                                BUDGET)
                        .each(DISRUPTION_BUDGET, (budget, all, found) -> {
                            View status = budget.at("status");
                            long pods = status.at("expectedPods").number(0);
                            long wanted = status.at("desiredHealthy").number(0);
                            if (pods > 0 && wanted >= pods) {
                                found.add(
                                        budget,
                                        "it wants " + wanted + " of " + pods
                                                + " pods up at all times: no node can ever be drained");
                            }
                        }),
                infrastructure(
                                "budget-healthy",
                                WARNING,
                                "No disruption budget is short of healthy pods.",
                                "bring its pods up before anything is drained",
                                BUDGET)
                        .each(DISRUPTION_BUDGET, (budget, all, found) -> {
                            View status = budget.at("status");
                            long wanted = status.at("desiredHealthy").number(0);
                            long healthy = status.at("currentHealthy").number(wanted);
                            if (healthy < wanted) {
                                found.add(budget, "it wants " + wanted + " healthy pods and has " + healthy);
                            }
                        }),
                infrastructure(
                                "budget-selects",
                                INFO,
                                "Every disruption budget is about some pods.",
                                "correct its selector, or delete it",
                                BUDGET)
                        .each(DISRUPTION_BUDGET, (budget, all, found) -> {
                            if (budget.at("status", "expectedPods").number(1) == 0) {
                                found.add(budget, "it is about no pod");
                            }
                        }),
                infrastructure(
                                "autoscaler-metrics",
                                CRITICAL,
                                "Every autoscaler gets its metrics.",
                                "see whether metrics-server answers and the pods have requests",
                                SCALER)
                        .each(AUTOSCALER, (scaler, all, found) -> {
                            View active = scaler.condition("ScalingActive");
                            boolean off = active.at("reason").is("ScalingDisabled");
                            if (active.at("status").is("False") && !off) {
                                found.add(scaler, "it cannot scale" + NodeChecks.because(active));
                            }
                        }),
                infrastructure(
                                "autoscaler-maximum",
                                WARNING,
                                "No autoscaler is at its maximum.",
                                "raise maxReplicas, or see why it needs so many",
                                SCALER)
                        .each(AUTOSCALER, (scaler, all, found) -> {
                            long most = scaler.at("spec", "maxReplicas").number(0);
                            long now = scaler.at("status", "currentReplicas").number(0);
                            long least = scaler.at("spec", "minReplicas").number(1);
                            if (most > least && now >= most) {
                                found.add(scaler, "it runs " + now + " of at most " + most + " pods");
                            }
                        }),
                infrastructure(
                                "autoscaler-target",
                                CRITICAL,
                                "Every autoscaler's Deployment or StatefulSet is there.",
                                "correct its scaleTargetRef, or delete it",
                                SCALER)
                        .each(AUTOSCALER, PolicyChecks::target, DEPLOYMENT, STATEFUL_SET),
                infrastructure(
                                "namespace-ends",
                                WARNING,
                                "No namespace hangs while it is deleted.",
                                "see which finalizers hold it",
                                "kubectl get namespace {name} -o yaml")
                        .each(
                                NAMESPACE,
                                (namespace, all, found) -> namespace
                                        .at("metadata", "deletionTimestamp")
                                        .time()
                                        .filter(since -> since.plus(Duration.ofMinutes(10))
                                                .isBefore(all.time()))
                                        .ifPresent(since -> found.add(
                                                namespace,
                                                "its deletion has gone on for " + Phrases.since(since, all.time())))),
                infrastructure(
                                "namespace-security-level",
                                INFO,
                                "Every namespace says which Pod Security Standard it enforces.",
                                "label it: kubectl label namespace {name} pod-security.kubernetes.io/enforce=baseline",
                                "kubectl get namespace {name} --show-labels")
                        .each(NAMESPACE, (namespace, all, found) -> {
                            boolean says = namespace
                                    .label("pod-security.kubernetes.io/enforce")
                                    .there();
                            if (!says && !namespace.name().startsWith("kube-")) {
                                found.add(namespace, "any pod may run in it, a privileged one too");
                            }
                        }));
    }

    private static void target(Item scaler, Snapshot all, Findings found) {
        String kind = scaler.text("spec", "scaleTargetRef", "kind");
        String name = scaler.text("spec", "scaleTargetRef", "name");
        boolean deployment = kind.equals("Deployment");
        Kind wanted = deployment ? DEPLOYMENT : STATEFUL_SET;
        boolean known = deployment || kind.equals("StatefulSet");
        if (known && all.find(wanted, scaler.namespace(), name).isEmpty()) {
            found.add(scaler, "its " + kind + " '" + name + "' is not there");
        }
    }
}
