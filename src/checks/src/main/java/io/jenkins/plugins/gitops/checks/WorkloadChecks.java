package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.DAEMON_SET;
import static io.jenkins.plugins.gitops.checks.Kinds.DEPLOYMENT;
import static io.jenkins.plugins.gitops.checks.Kinds.DISRUPTION_BUDGET;
import static io.jenkins.plugins.gitops.checks.Kinds.POD;
import static io.jenkins.plugins.gitops.checks.Kinds.STATEFUL_SET;
import static io.jenkins.plugins.gitops.checks.Rule.application;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.INFO;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether workloads have come to what was asked of them, and can bear a loss. */
final class WorkloadChecks {
    private static final String DESCRIBE = "kubectl -n {namespace} describe {kind} {name}";
    private static final List<Kind> SCALED = List.of(DEPLOYMENT, STATEFUL_SET);

    private WorkloadChecks() {}

    static List<Check> all() {
        return List.of(
                application(
                                "deployment-available",
                                CRITICAL,
                                "Every Deployment has as many pods available as it asks for.",
                                "see what its newest pods say",
                                DESCRIBE)
                        .each(DEPLOYMENT, (deployment, all, found) -> {
                            long wanted = deployment.at("spec", "replicas").number(1);
                            long there =
                                    deployment.at("status", "availableReplicas").number(0);
                            if (there < wanted) {
                                found.add(deployment, there + " of " + wanted + " pods are available");
                            }
                        }),
                application(
                                "deployment-progresses",
                                CRITICAL,
                                "No Deployment's rollout is stuck.",
                                "see what its newest pods say, or roll back",
                                "kubectl -n {namespace} rollout status deployment {name}")
                        .each(DEPLOYMENT, (deployment, all, found) -> {
                            View progressing = deployment.condition("Progressing");
                            if (progressing.at("status").is("False")) {
                                found.add(deployment, "its rollout is stuck" + NodeChecks.because(progressing));
                            }
                        }),
                application(
                                "deployment-paused",
                                WARNING,
                                "No Deployment's rollout is paused.",
                                "resume it: kubectl -n {namespace} rollout resume deployment {name}",
                                DESCRIBE)
                        .each(DEPLOYMENT, (deployment, all, found) -> {
                            if (deployment.at("spec", "paused").isTrue()) {
                                found.add(deployment, "it is paused: a release changes nothing in it");
                            }
                        }),
                application(
                                "workload-observed",
                                WARNING,
                                "The controllers have seen what was asked last.",
                                "see whether kube-controller-manager runs",
                                DESCRIBE)
                        .each(List.of(DEPLOYMENT, STATEFUL_SET, DAEMON_SET), (item, all, found) -> {
                            long asked = item.at("metadata", "generation").number(0);
                            long seen = item.at("status", "observedGeneration").number(0);
                            if (seen < asked) {
                                found.add(item, "its controller has seen generation " + seen + " of " + asked);
                            }
                        }),
                application(
                                "stateful-set-ready",
                                CRITICAL,
                                "Every StatefulSet has as many pods ready as it asks for.",
                                "see what its first pod that is not ready says",
                                DESCRIBE)
                        .each(STATEFUL_SET, (set, all, found) -> {
                            long wanted = set.at("spec", "replicas").number(1);
                            long there = set.at("status", "readyReplicas").number(0);
                            if (there < wanted) {
                                found.add(set, there + " of " + wanted + " pods are ready");
                            }
                        }),
                application(
                                "stateful-set-updated",
                                WARNING,
                                "No StatefulSet stands between two versions.",
                                "see which of its pods is not ready: the next one waits for it",
                                "kubectl -n {namespace} rollout status statefulset {name}")
                        .each(STATEFUL_SET, WorkloadChecks::halfUpdated),
                application(
                                "daemon-set-ready",
                                CRITICAL,
                                "Every DaemonSet has a ready pod on each of its nodes.",
                                "see which node lacks it",
                                DESCRIBE)
                        .each(DAEMON_SET, (set, all, found) -> {
                            long wanted =
                                    set.at("status", "desiredNumberScheduled").number(0);
                            long there = set.at("status", "numberReady").number(0);
                            if (there < wanted) {
                                found.add(set, "it is ready on " + there + " of " + wanted + " nodes");
                            }
                        }),
                application(
                                "replicas-several",
                                INFO,
                                "Every Deployment runs more than one pod.",
                                "run two, so that a drained node does not stop it",
                                DESCRIBE)
                        .each(DEPLOYMENT, (deployment, all, found) -> {
                            boolean ours = !deployment.namespace().startsWith("kube-");
                            if (ours && deployment.at("spec", "replicas").number(1) == 1) {
                                found.add(deployment, "it runs one pod only");
                            }
                        }),
                application(
                                "replicas-spread",
                                WARNING,
                                "The pods of a Deployment are not all on one node.",
                                "give it topologySpreadConstraints or a podAntiAffinity",
                                "kubectl -n {namespace} get pods -o wide")
                        .whole(WorkloadChecks::together, POD),
                application(
                                "budget-present",
                                INFO,
                                "Everything that runs several pods has a disruption budget.",
                                "write one that spares at least one pod",
                                "kubectl -n {namespace} get pdb")
                        .each(SCALED, WorkloadChecks::unprotected, DISRUPTION_BUDGET),
                application(
                                "selectors-apart",
                                CRITICAL,
                                "No two Deployments of a namespace pick each other's pods.",
                                "give each a selector of its own",
                                DESCRIBE)
                        .each(DEPLOYMENT, WorkloadChecks::overlapping));
    }

    private static void halfUpdated(Item set, Snapshot all, Findings found) {
        String now = set.text("status", "currentRevision");
        String next = set.text("status", "updateRevision");
        boolean held = set.at("spec", "updateStrategy", "type").is("OnDelete")
                || set.at("spec", "updateStrategy", "rollingUpdate", "partition")
                                .number(0)
                        > 0;
        if (!next.isEmpty() && !now.equals(next) && !held) {
            found.add(
                    set,
                    set.at("status", "updatedReplicas").number(0) + " of "
                            + set.at("spec", "replicas").number(1) + " pods are of revision " + next);
        }
    }

    private static void together(Snapshot all, Findings found) {
        Map<Place, Set<String>> nodes = new HashMap<>();
        Map<Place, Integer> pods = new HashMap<>();
        for (Item pod : all.all(POD)) {
            Place owner = Pods.owner(pod);
            if (owner.kind().equals("Deployment") && Pods.ready(pod)) {
                nodes.computeIfAbsent(owner, any -> new HashSet<>()).add(pod.text("spec", "nodeName"));
                pods.merge(owner, 1, Integer::sum);
            }
        }
        nodes.forEach((owner, on) -> {
            if (pods.getOrDefault(owner, 0) > 1 && on.size() == 1) {
                found.add(owner, "all its " + pods.get(owner) + " pods are on node " + on);
            }
        });
    }

    private static void unprotected(Item item, Snapshot all, Findings found) {
        View labels = item.at("spec", "template", "metadata", "labels");
        boolean several = item.at("spec", "replicas").number(1) > 1;
        if (several
                && !item.namespace().startsWith("kube-")
                && all.in(DISRUPTION_BUDGET, item.namespace()).stream()
                        .noneMatch(budget -> Selector.matches(budget.at("spec", "selector"), labels))) {
            found.add(item, "nothing keeps a drain from taking all its pods at once");
        }
    }

    private static void overlapping(Item deployment, Snapshot all, Findings found) {
        View labels = deployment.at("spec", "template", "metadata", "labels");
        for (Item other : all.in(DEPLOYMENT, deployment.namespace())) {
            View selector = other.at("spec", "selector");
            if (!other.name().equals(deployment.name()) && selector.there() && Selector.matches(selector, labels)) {
                found.add(deployment, "its pods are picked by Deployment '" + other.name() + "' too");
            }
        }
    }
}
