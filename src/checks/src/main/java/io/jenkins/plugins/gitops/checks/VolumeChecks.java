package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.STORAGE_CLASS;
import static io.jenkins.plugins.gitops.checks.Kinds.VOLUME;
import static io.jenkins.plugins.gitops.checks.Kinds.VOLUME_CLAIM;
import static io.jenkins.plugins.gitops.checks.Kinds.VOLUME_USE;
import static io.jenkins.plugins.gitops.checks.Rule.infrastructure;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.time.Duration;
import java.util.List;

/** Whether what asks for storage has it, and has enough of it. */
final class VolumeChecks {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double FILLING = 0.85;
    private static final double FULL = 0.95;
    private static final String CLAIM = "kubectl -n {namespace} describe pvc {name}";

    private VolumeChecks() {}

    static List<Check> all() {
        return List.of(
                infrastructure(
                                "storage-class-default",
                                WARNING,
                                "There is at most one default storage class, and one where claims name none.",
                                "mark one storage class as the default, and only one",
                                "kubectl get storageclass")
                        .whole(VolumeChecks::defaults, STORAGE_CLASS, VOLUME_CLAIM),
                infrastructure(
                                "volume-claim-bound",
                                CRITICAL,
                                "Every claim has its volume.",
                                "read its events; a class that waits for its first pod is well",
                                CLAIM)
                        .each(VOLUME_CLAIM, VolumeChecks::bound, STORAGE_CLASS),
                infrastructure(
                                "volume-claim-class",
                                CRITICAL,
                                "Every claim that waits names a storage class that is there.",
                                "make the storage class, or make the claim anew with another one",
                                CLAIM)
                        .each(
                                VOLUME_CLAIM,
                                (claim, all, found) -> {
                                    String name = claim.text("spec", "storageClassName");
                                    boolean waits = !claim.at("status", "phase").is("Bound");
                                    if (waits
                                            && !name.isEmpty()
                                            && all.find(STORAGE_CLASS, "", name).isEmpty()) {
                                        found.add(claim, "its storage class '" + name + "' is not there");
                                    }
                                },
                                STORAGE_CLASS),
                infrastructure(
                                "volume-resize",
                                WARNING,
                                "No claim waits for its new size.",
                                "restart its pod, or see what the storage driver says",
                                CLAIM)
                        .each(
                                VOLUME_CLAIM,
                                (claim, all, found) -> List.of("Resizing", "FileSystemResizePending")
                                        .forEach(type -> {
                                            if (claim.condition(type)
                                                    .at("status")
                                                    .is("True")) {
                                                found.add(
                                                        claim,
                                                        "it is not as large as asked: " + type
                                                                + NodeChecks.because(claim.condition(type)));
                                            }
                                        })),
                infrastructure(
                                "volume-released",
                                WARNING,
                                "No volume is left over from a claim that is gone.",
                                "save what is on it, then delete it",
                                "kubectl describe pv {name}")
                        .each(VOLUME, (volume, all, found) -> {
                            String phase = volume.text("status", "phase");
                            if (phase.equals("Released") || phase.equals("Failed")) {
                                found.add(
                                        volume,
                                        "it is " + phase + "; it belonged to "
                                                + volume.text("spec", "claimRef", "namespace") + "/"
                                                + volume.text("spec", "claimRef", "name"));
                            }
                        }),
                infrastructure(
                                "volume-filling",
                                WARNING,
                                "No mounted volume is more than 85 % full.",
                                "enlarge the claim, or delete what nobody needs",
                                "kubectl get --raw /api/v1/nodes/NODE/proxy/stats/summary")
                        .each(VOLUME_USE, (use, all, found) -> {
                            filling(use, "usedBytes", "capacityBytes", "bytes", found);
                            filling(use, "inodesUsed", "inodes", "inodes", found);
                        }));
    }

    private static boolean isDefault(Item storageClass) {
        return storageClass
                .annotation("storageclass.kubernetes.io/is-default-class")
                .is("true");
    }

    private static void defaults(Snapshot all, Findings found) {
        List<Item> defaults =
                all.all(STORAGE_CLASS).stream().filter(VolumeChecks::isDefault).toList();
        if (defaults.size() > 1) {
            defaults.forEach(one ->
                    found.add(one, "it is one of " + defaults.size() + " defaults: which one a claim gets is chance"));
        } else if (defaults.isEmpty()) {
            all.all(VOLUME_CLAIM).stream()
                    .filter(claim -> !claim.at("spec", "storageClassName").there()
                            && claim.at("status", "phase").is("Pending"))
                    .forEach(claim -> found.add(claim, "it names no storage class and the cluster has no default"));
        }
    }

    private static void bound(Item claim, Snapshot all, Findings found) {
        View phase = claim.at("status", "phase");
        if (phase.is("Lost")) {
            found.add(claim, "its volume '" + claim.text("spec", "volumeName") + "' is lost");
        } else if (phase.is("Pending") && claim.olderThan(PATIENCE, all.time()) && !waitsForAPod(claim, all)) {
            found.add(claim, "it has waited for its volume for more than " + Phrases.time(PATIENCE));
        }
    }

    private static boolean waitsForAPod(Item claim, Snapshot all) {
        String name = claim.text("spec", "storageClassName");
        return all.all(STORAGE_CLASS).stream()
                .filter(one -> name.isEmpty() ? isDefault(one) : one.name().equals(name))
                .anyMatch(one -> one.at("volumeBindingMode").is("WaitForFirstConsumer"));
    }

    private static void filling(Item use, String used, String of, String what, Findings found) {
        double most = use.at("status", of).decimal(0);
        double share = most <= 0 ? 0 : use.at("status", used).decimal(0) / most;
        if (share >= FILLING) {
            found.add(
                    use, share >= FULL ? CRITICAL : WARNING, Phrases.percent(share) + " of its " + what + " are used");
        }
    }
}
