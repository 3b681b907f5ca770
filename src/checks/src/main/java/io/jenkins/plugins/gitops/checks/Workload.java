package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.ARGO_ROLLOUT;
import static io.jenkins.plugins.gitops.checks.Kinds.CRON_JOB;
import static io.jenkins.plugins.gitops.checks.Kinds.DAEMON_SET;
import static io.jenkins.plugins.gitops.checks.Kinds.DEPLOYMENT;
import static io.jenkins.plugins.gitops.checks.Kinds.JOB;
import static io.jenkins.plugins.gitops.checks.Kinds.POD;
import static io.jenkins.plugins.gitops.checks.Kinds.STATEFUL_SET;

import io.jenkins.plugins.gitops.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whatever a team writes down to have pods: the object, and the pod that it asks for. */
record Workload(Item item, View template) {
    static final Set<Kind> KINDS =
            new LinkedHashSet<>(List.of(DEPLOYMENT, STATEFUL_SET, DAEMON_SET, ARGO_ROLLOUT, CRON_JOB, JOB, POD));

    /** All of a snapshot, those of the cluster's own namespaces left out: they are its maker's. */
    record All(List<Workload> list) implements Snapshot.Derived {}

    /** Looks at one workload. */
    interface Look {
        void at(Workload workload, Snapshot snapshot, Findings found);
    }

    /** Looks at one container of a workload. */
    interface ContainerLook {
        void at(Workload workload, View container, Findings found);
    }

    /** A rule that looks at every workload. */
    static Rule each(Rule.Named rule, Look look, Kind... more) {
        Set<Kind> needs = new LinkedHashSet<>(KINDS);
        needs.addAll(List.of(more));
        return new Rule(rule.card(), needs, (all, found) -> of(all).forEach(workload -> look.at(workload, all, found)));
    }

    /** A rule that looks at every container but init containers. */
    static Rule eachContainer(Rule.Named rule, ContainerLook look) {
        return each(
                rule,
                (workload, all, found) -> workload.spec()
                        .at("containers")
                        .items()
                        .forEach(container -> look.at(workload, container, found)));
    }

    static List<Workload> of(Snapshot snapshot) {
        return snapshot.derived(All.class, Workload::all).list();
    }

    private static All all(Snapshot snapshot) {
        List<Workload> all = new ArrayList<>();
        for (Kind kind : KINDS) {
            for (Item item : snapshot.all(kind)) {
                boolean made = item.at("metadata", "ownerReferences").items().stream()
                        .anyMatch(owner -> owner.at("controller").isTrue());
                if (!made && !item.ending() && !item.namespace().startsWith("kube-")) {
                    all.add(new Workload(item, template(item)));
                }
            }
        }
        return new All(List.copyOf(all));
    }

    private static View template(Item item) {
        if (item.kind().equals(POD)) {
            return item.whole();
        } else if (item.kind().equals(CRON_JOB)) {
            return item.at("spec", "jobTemplate", "spec", "template");
        }
        return item.at("spec", "template");
    }

    View spec() {
        return template.at("spec");
    }

    /** Containers of every sort. */
    List<View> containers() {
        List<View> all = new ArrayList<>(spec().at("initContainers").items());
        all.addAll(spec().at("containers").items());
        return all;
    }

    /** Whether its pods shall run for ever. */
    boolean lasting() {
        return !item.kind().equals(JOB) && !item.kind().equals(CRON_JOB);
    }

    /** Whether it asks for any pod now. */
    boolean active() {
        return item.at("spec", "replicas").number(1) > 0
                && !item.at("spec", "suspend").isTrue();
    }

    /** {@code container 'web' …} */
    static void say(Findings found, Workload workload, View container, String message) {
        found.add(workload.item, "container '" + container.text("name") + "' " + message);
    }

    static void say(Findings found, Workload workload, View container, Severity severity, String message) {
        found.add(workload.item, severity, "container '" + container.text("name") + "' " + message);
    }
}
