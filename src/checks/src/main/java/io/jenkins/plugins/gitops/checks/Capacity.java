package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.NODE;
import static io.jenkins.plugins.gitops.checks.Kinds.POD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What nodes can carry and what their pods have asked for; needs nodes and pods. */
record Capacity(List<Room> rooms) implements Snapshot.Derived {
    /** What pods ask for, or what there is for them. */
    record Amount(double cpu, double memory, long pods) {
        static final Amount NOTHING = new Amount(0, 0, 0);

        Amount plus(Amount other) {
            return new Amount(cpu + other.cpu, memory + other.memory, pods + other.pods);
        }

        Amount minus(Amount other) {
            return new Amount(cpu - other.cpu, memory - other.memory, pods - other.pods);
        }

        boolean holds(Amount other) {
            return other.cpu <= cpu && other.memory <= memory && other.pods <= pods;
        }
    }

    /** One node. */
    record Room(Item node, Amount all, Amount taken) {
        Amount free() {
            return all.minus(taken);
        }

        /** Whether a new pod without tolerations may come here. */
        boolean open() {
            return !node.at("spec", "unschedulable").isTrue()
                    && node.condition("Ready").at("status").is("True")
                    && node.at("spec", "taints").items().stream()
                            .noneMatch(taint -> taint.at("effect").is("NoSchedule")
                                    || taint.at("effect").is("NoExecute"));
        }
    }

    static Capacity of(Snapshot snapshot) {
        return snapshot.derived(Capacity.class, Capacity::made);
    }

    private static Capacity made(Snapshot snapshot) {
        Map<String, Amount> taken = new HashMap<>();
        for (Item pod : snapshot.all(POD)) {
            if (Pods.runs(pod)) {
                taken.merge(pod.text("spec", "nodeName"), asked(pod.at("spec")), Amount::plus);
            }
        }
        List<Room> rooms = new ArrayList<>();
        for (Item node : snapshot.all(NODE)) {
            View all = node.at("status", "allocatable");
            Amount amount = new Amount(
                    Quantity.of(all.at("cpu")), Quantity.of(all.at("memory")), (long) Quantity.of(all.at("pods")));
            rooms.add(new Room(node, amount, taken.getOrDefault(node.name(), Amount.NOTHING)));
        }
        return new Capacity(List.copyOf(rooms));
    }

    /** What the scheduler reserves for one pod: its containers together, or its largest init container if that is more. */
    static Amount asked(View spec) {
        double cpu = 0;
        double memory = 0;
        for (View container : spec.at("containers").items()) {
            View requests = container.at("resources", "requests");
            cpu += Quantity.of(requests.at("cpu"));
            memory += Quantity.of(requests.at("memory"));
        }
        for (View container : spec.at("initContainers").items()) {
            View requests = container.at("resources", "requests");
            cpu = Math.max(cpu, Quantity.of(requests.at("cpu")));
            memory = Math.max(memory, Quantity.of(requests.at("memory")));
        }
        return new Amount(cpu, memory, 1);
    }
}
