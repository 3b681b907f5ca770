package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.NODE;
import static io.jenkins.plugins.gitops.checks.Kinds.POD;
import static io.jenkins.plugins.gitops.checks.Rule.infrastructure;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.INFO;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.util.List;
import java.util.TreeSet;

/** Whether the nodes are well, and of an age with their server. */
final class NodeChecks {
    private static final String DESCRIBE = "kubectl describe node {name}";
    private static final int OLDEST_KUBELET = 3;

    private NodeChecks() {}

    static List<Check> all() {
        return List.of(
                infrastructure(
                                "node-ready",
                                CRITICAL,
                                "Every node is ready.",
                                "see what its kubelet says, or drain and replace it",
                                DESCRIBE)
                        .each(NODE, (node, all, found) -> {
                            View ready = node.condition("Ready");
                            if (!ready.at("status").is("True")) {
                                found.add(node, "it is not ready" + because(ready));
                            }
                        }),
                infrastructure(
                                "node-pressure",
                                WARNING,
                                "No node is short of memory, disk or process ids.",
                                "move pods away, or give the node more",
                                DESCRIBE)
                        .each(
                                NODE,
                                (node, all, found) -> List.of("MemoryPressure", "DiskPressure", "PIDPressure")
                                        .forEach(type -> {
                                            if (node.condition(type)
                                                    .at("status")
                                                    .is("True")) {
                                                found.add(node, "it says " + type + because(node.condition(type)));
                                            }
                                        })),
                infrastructure(
                                "node-network",
                                CRITICAL,
                                "Every node has its network.",
                                "look at the network plugin's pod on it",
                                "kubectl get pods -A -o wide --field-selector spec.nodeName={name}")
                        .each(NODE, (node, all, found) -> {
                            View network = node.condition("NetworkUnavailable");
                            if (network.at("status").is("True")) {
                                found.add(node, "it has no network" + because(network));
                            }
                        }),
                infrastructure(
                                "node-schedulable",
                                WARNING,
                                "No node is closed to new pods.",
                                "finish its maintenance and open it (kubectl uncordon)",
                                DESCRIBE)
                        .each(NODE, (node, all, found) -> {
                            if (node.at("spec", "unschedulable").isTrue()) {
                                found.add(node, "it takes no new pods: somebody cordoned it");
                            }
                        }),
                infrastructure(
                                "node-version-skew",
                                CRITICAL,
                                "No kubelet is newer than the server, or more than " + OLDEST_KUBELET
                                        + " minor versions older.",
                                "upgrade the older of the two",
                                "kubectl get nodes -o wide")
                        .each(NODE, NodeChecks::skew),
                infrastructure(
                                "node-versions-equal",
                                INFO,
                                "All kubelets are of one minor version.",
                                "finish the upgrade of the nodes",
                                "kubectl get nodes -o wide")
                        .whole(NodeChecks::mixed, NODE),
                infrastructure(
                                "node-pod-slots",
                                WARNING,
                                "Every node has room for more pods.",
                                "add a node, or raise its number of pods",
                                DESCRIBE)
                        .whole(
                                (all, found) -> Capacity.of(all).rooms().forEach(room -> {
                                    long most = room.all().pods();
                                    if (most > 0 && room.taken().pods() * 10 >= most * 9) {
                                        found.add(
                                                room.node(),
                                                "it runs " + room.taken().pods() + " pods of at most " + most);
                                    }
                                }),
                                NODE,
                                POD));
    }

    private static void skew(Item node, Snapshot all, Findings found) {
        String kubelet = node.text("status", "nodeInfo", "kubeletVersion");
        int server = Version.minor(all.version());
        int its = Version.minor(kubelet);
        if (server < 0 || its < 0) {
            return;
        }
        if (its > server) {
            found.add(node, "its kubelet is " + kubelet + ", newer than the server's " + all.version());
        } else if (server - its > OLDEST_KUBELET) {
            found.add(
                    node,
                    "its kubelet is " + kubelet + ", " + (server - its) + " minor versions behind the server's "
                            + all.version());
        }
    }

    private static void mixed(Snapshot all, Findings found) {
        TreeSet<Integer> minors = new TreeSet<>();
        all.all(NODE).forEach(node -> minors.add(Version.minor(node.text("status", "nodeInfo", "kubeletVersion"))));
        minors.remove(-1);
        if (minors.size() > 1) {
            found.add(new Place("Cluster", "", all.cluster()), "its kubelets are of the minor versions " + minors);
        }
    }

    /** The reason and message that a condition gives, where it does. */
    static String because(View condition) {
        String reason = condition.text("reason");
        String message = condition.text("message");
        if (reason.isEmpty() && message.isEmpty()) {
            return condition.there() ? "" : " (it says nothing of it)";
        }
        return " (" + (reason.isEmpty() ? message : message.isEmpty() ? reason : reason + ": " + Phrases.cut(message))
                + ")";
    }
}
