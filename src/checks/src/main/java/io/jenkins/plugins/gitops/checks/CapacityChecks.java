package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.DEPLOYMENT;
import static io.jenkins.plugins.gitops.checks.Kinds.NODE;
import static io.jenkins.plugins.gitops.checks.Kinds.POD;
import static io.jenkins.plugins.gitops.checks.Rule.infrastructure;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import io.jenkins.plugins.gitops.checks.Capacity.Amount;
import io.jenkins.plugins.gitops.checks.Capacity.Room;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Whether a rollout, or the loss of a node, finds room. */
final class CapacityChecks {
    private static final double FULL = 0.9;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private CapacityChecks() {}

    static List<Check> all() {
        return List.of(
                infrastructure(
                                "capacity-node",
                                WARNING,
                                "No node has promised more than 90 % of its memory or processors.",
                                "add a node, or lower requests that are never used",
                                "kubectl describe node {name}")
                        .whole((all, found) -> Capacity.of(all).rooms().forEach(room -> full(room, found)), NODE, POD),
                infrastructure(
                                "capacity-rollout",
                                CRITICAL,
                                "For each Deployment there is a node with room for the first pod of its next rollout.",
                                "add a node, lower its requests, or let it take pods away first (maxSurge 0)",
                                "kubectl describe nodes")
                        .each(DEPLOYMENT, CapacityChecks::surge, NODE, POD),
                infrastructure(
                                "capacity-node-loss",
                                WARNING,
                                "The pods of the largest node find room on the others.",
                                "add a node",
                                "kubectl describe nodes")
                        .whole(CapacityChecks::loss, NODE, POD),
                infrastructure(
                                "pod-unschedulable",
                                CRITICAL,
                                "Every pod finds a node.",
                                "read what the scheduler says of it",
                                "kubectl -n {namespace} describe {kind} {name}")
                        .each(POD, (pod, all, found) -> {
                            View scheduled = pod.condition("PodScheduled");
                            boolean refused = scheduled.at("status").is("False") && !pod.ending() && Pods.runs(pod);
                            if (refused && pod.olderThan(PATIENCE, all.time())) {
                                found.add(Pods.owner(pod), "a pod finds no node" + NodeChecks.because(scheduled));
                            }
                        }),
                infrastructure(
                                "pod-evicted",
                                WARNING,
                                "No pod was evicted from its node.",
                                "give it a request that fits its use; delete what is left of it",
                                "kubectl -n {namespace} get pods --field-selector status.phase=Failed")
                        .each(POD, (pod, all, found) -> {
                            if (pod.at("status", "reason").is("Evicted")) {
                                found.add(
                                        Pods.owner(pod),
                                        "a pod was evicted (" + Phrases.cut(pod.text("status", "message")) + ")");
                            }
                        }));
    }

    private static void full(Room room, Findings found) {
        double memory = room.all().memory() == 0
                ? 0
                : room.taken().memory() / room.all().memory();
        double cpu = room.all().cpu() == 0 ? 0 : room.taken().cpu() / room.all().cpu();
        if (memory >= FULL) {
            found.add(room.node(), Phrases.percent(memory) + " of its memory is promised");
        }
        if (cpu >= FULL) {
            found.add(room.node(), Phrases.percent(cpu) + " of its processors is promised");
        }
    }

    private static void surge(Item deployment, Snapshot all, Findings found) {
        String surge = deployment.text("spec", "strategy", "rollingUpdate", "maxSurge");
        boolean adds =
                !deployment.at("spec", "strategy", "type").is("Recreate") && !surge.equals("0") && !surge.equals("0%");
        if (!adds || deployment.at("spec", "replicas").number(1) == 0) {
            return;
        }
        View spec = deployment.at("spec", "template", "spec");
        boolean anywhere = !spec.at("nodeSelector").there()
                && !spec.at("tolerations").there()
                && !spec.at("affinity", "nodeAffinity").there();
        Amount asked = Capacity.asked(spec);
        List<Room> open = Capacity.of(all).rooms().stream().filter(Room::open).toList();
        // where a pod may not go everywhere, only the scheduler knows; this counts what is known for sure
        if (anywhere && open.stream().noneMatch(room -> room.free().holds(asked))) {
            found.add(
                    deployment,
                    "no node has " + asked.cpu() + " processors and " + Phrases.mebibytes(asked.memory())
                            + " free for one pod more");
        }
    }

    private static void loss(Snapshot all, Findings found) {
        List<Room> open = Capacity.of(all).rooms().stream().filter(Room::open).toList();
        open.stream()
                .max(Comparator.comparingDouble(room -> room.taken().memory()))
                .ifPresent(largest -> {
                    Amount free = open.stream()
                            .filter(room -> !room.equals(largest))
                            .map(Room::free)
                            .reduce(Amount.NOTHING, Amount::plus);
                    if (!free.holds(largest.taken())) {
                        found.add(
                                largest.node(),
                                "its " + largest.taken().pods() + " pods ask for "
                                        + largest.taken().cpu()
                                        + " processors and "
                                        + Phrases.mebibytes(largest.taken().memory())
                                        + "; the other nodes have " + free.cpu() + " and "
                                        + Phrases.mebibytes(free.memory()) + " free, and room for " + free.pods()
                                        + " pods");
                    }
                });
    }
}
