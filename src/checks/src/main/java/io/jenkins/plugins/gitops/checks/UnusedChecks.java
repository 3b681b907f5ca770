package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.CONFIG_MAP;
import static io.jenkins.plugins.gitops.checks.Kinds.POD;
import static io.jenkins.plugins.gitops.checks.Kinds.REPLICA_SET;
import static io.jenkins.plugins.gitops.checks.Kinds.VOLUME_CLAIM;
import static io.jenkins.plugins.gitops.checks.Rule.application;
import static io.jenkins.plugins.gitops.model.Severity.INFO;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What nobody seems to need any more. */
final class UnusedChecks {
    private static final Duration YOUNG = Duration.ofDays(7);
    private static final String SHOW = "kubectl -n {namespace} get {kind} {name} -o yaml";

    private UnusedChecks() {}

    static List<Check> all() {
        Set<Kind> maps = new LinkedHashSet<>(Workload.KINDS);
        maps.add(CONFIG_MAP);
        return List.of(
                new Rule(
                        application(
                                        "config-map-used",
                                        INFO,
                                        "Every ConfigMap that is older than a week is named by some workload.",
                                        "delete it when nobody reads it through the API",
                                        SHOW)
                                .card(),
                        maps,
                        UnusedChecks::maps),
                application(
                                "volume-claim-used",
                                INFO,
                                "Every bound claim that is older than a week is mounted by some pod.",
                                "save what is on it, then delete it",
                                "kubectl -n {namespace} describe pvc {name}")
                        .whole(UnusedChecks::claims, VOLUME_CLAIM, POD),
                application(
                                "replica-set-owned",
                                INFO,
                                "Every ReplicaSet with pods belongs to a Deployment.",
                                "delete it: no release will ever change it",
                                SHOW)
                        .each(REPLICA_SET, (set, all, found) -> {
                            boolean orphan = set.at("metadata", "ownerReferences")
                                    .items()
                                    .isEmpty();
                            if (orphan && set.at("spec", "replicas").number(1) > 0) {
                                found.add(set, "it belongs to nothing");
                            }
                        }));
    }

    private static void maps(Snapshot all, Findings found) {
        Set<String> named = new HashSet<>();
        for (Workload workload : Workload.of(all)) {
            String namespace = workload.item().namespace();
            References.of(workload.spec()).configMaps().forEach(one -> named.add(namespace + "/" + one.name()));
        }
        for (Item map : all.all(CONFIG_MAP)) {
            boolean own = map.name().equals("kube-root-ca.crt")
                    || map.namespace().startsWith("kube-")
                    || !map.at("metadata", "ownerReferences").items().isEmpty();
            if (!own && map.olderThan(YOUNG, all.time()) && !named.contains(map.namespace() + "/" + map.name())) {
                found.add(map, "no workload names it");
            }
        }
    }

    private static void claims(Snapshot all, Findings found) {
        Set<String> mounted = new HashSet<>();
        for (Item pod : all.all(POD)) {
            pod.at("spec", "volumes")
                    .items()
                    .forEach(volume ->
                            mounted.add(pod.namespace() + "/" + volume.text("persistentVolumeClaim", "claimName")));
        }
        for (Item claim : all.all(VOLUME_CLAIM)) {
            if (claim.at("status", "phase").is("Bound")
                    && claim.olderThan(YOUNG, all.time())
                    && !mounted.contains(claim.namespace() + "/" + claim.name())) {
                found.add(claim, "no pod mounts it");
            }
        }
    }
}
