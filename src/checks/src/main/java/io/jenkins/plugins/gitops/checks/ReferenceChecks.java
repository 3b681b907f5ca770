package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.CONFIG_MAP;
import static io.jenkins.plugins.gitops.checks.Kinds.SEALED_SECRET;
import static io.jenkins.plugins.gitops.checks.Kinds.SECRET;
import static io.jenkins.plugins.gitops.checks.Kinds.SERVICE_ACCOUNT;
import static io.jenkins.plugins.gitops.checks.Kinds.VOLUME_CLAIM;
import static io.jenkins.plugins.gitops.checks.Rule.application;
import static io.jenkins.plugins.gitops.checks.Workload.each;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import io.jenkins.plugins.gitops.checks.References.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether what workloads name is there. */
final class ReferenceChecks {
    private static final String SHOW = "kubectl -n {namespace} get {kind} {name} -o yaml";

    private ReferenceChecks() {}

    static List<Check> all() {
        return List.of(
                each(
                        application(
                                "secret-there",
                                CRITICAL,
                                "Every Secret that a workload names is there.",
                                "make it, or mark it as optional",
                                SHOW),
                        (workload, all, found) -> References.of(workload.spec()).secrets().stream()
                                .filter(one -> missing(all, SECRET, workload, one.name()))
                                .forEach(one -> found.add(
                                        workload.item(),
                                        one.from() + " needs Secret '" + one.name() + "', which is not there")),
                        SECRET),
                each(
                        application(
                                "config-map-there",
                                CRITICAL,
                                "Every ConfigMap that a workload names is there.",
                                "make it, or mark it as optional",
                                SHOW),
                        (workload, all, found) -> References.of(workload.spec()).configMaps().stream()
                                .filter(one -> missing(all, CONFIG_MAP, workload, one.name()))
                                .forEach(one -> found.add(
                                        workload.item(),
                                        one.from() + " needs ConfigMap '" + one.name() + "', which is not there")),
                        CONFIG_MAP),
                each(
                        application(
                                "config-map-key-there",
                                CRITICAL,
                                "Every key that a workload takes from a ConfigMap is in it.",
                                "add the key, or correct its name",
                                SHOW),
                        ReferenceChecks::keys,
                        CONFIG_MAP),
                each(
                        application(
                                "service-account-there",
                                CRITICAL,
                                "Every service account that a workload names is there.",
                                "make it: no pod starts without it",
                                SHOW),
                        (workload, all, found) -> {
                            String name = workload.spec().text("serviceAccountName");
                            if (!name.isEmpty() && missing(all, SERVICE_ACCOUNT, workload, name)) {
                                found.add(workload.item(), "its service account '" + name + "' is not there");
                            }
                        },
                        SERVICE_ACCOUNT),
                each(
                        application(
                                "volume-claim-there",
                                CRITICAL,
                                "Every claim that a workload names is there.",
                                "make it, or correct its name",
                                SHOW),
                        (workload, all, found) -> workload.spec()
                                .at("volumes")
                                .items()
                                .forEach(volume -> {
                                    String name = volume.text("persistentVolumeClaim", "claimName");
                                    if (!name.isEmpty() && missing(all, VOLUME_CLAIM, workload, name)) {
                                        found.add(workload.item(), "its claim '" + name + "' is not there");
                                    }
                                }),
                        VOLUME_CLAIM),
                application(
                                "sealed-secret-opened",
                                CRITICAL,
                                "Every SealedSecret was opened.",
                                "seal it again with the key of this cluster",
                                "kubectl -n {namespace} describe sealedsecret {name}")
                        .each(
                                SEALED_SECRET,
                                (one, all, found) -> {
                                    View synced = one.condition("Synced");
                                    if (synced.at("status").is("False")) {
                                        found.add(one, "it was not opened" + NodeChecks.because(synced));
                                    } else if (one.olderThan(Duration.ofMinutes(5), all.time())
                                            && all.find(SECRET, one.namespace(), one.name())
                                                    .isEmpty()) {
                                        found.add(one, "there is no Secret of its name");
                                    }
                                },
                                SECRET),
                application(
                                "config-map-size",
                                WARNING,
                                "No ConfigMap comes near the largest size that the API takes.",
                                "put large files into an image or a volume",
                                "kubectl -n {namespace} get configmap {name} -o yaml | wc -c")
                        .each(CONFIG_MAP, (map, all, found) -> {
                            double bytes = map.at("metadata", "droppedBytes").decimal(0);
                            if (bytes > 900_000) {
                                found.add(map, "it has " + Phrases.mebibytes(bytes) + " of at most 1 Mi");
                            }
                        }));
    }

    private static boolean missing(Snapshot all, Kind kind, Workload workload, String name) {
        return all.find(kind, workload.item().namespace(), name).isEmpty();
    }

    private static void keys(Workload workload, Snapshot all, Findings found) {
        for (Reference one : References.of(workload.spec()).configMaps()) {
            Optional<Item> map = all.find(CONFIG_MAP, workload.item().namespace(), one.name());
            boolean lacks = map.isPresent()
                    && !map.get().at("data").fields().containsKey(one.key())
                    && !map.get().at("binaryData").fields().containsKey(one.key());
            if (!one.key().isEmpty() && lacks) {
                found.add(
                        workload.item(),
                        one.from() + " needs key '" + one.key() + "' of ConfigMap '" + one.name()
                                + "', which lacks it");
            }
        }
    }
}
