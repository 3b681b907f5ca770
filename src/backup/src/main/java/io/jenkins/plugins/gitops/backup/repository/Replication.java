package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.store.BackupStore;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Brings every place to hold what any holds; snapshots last, so that none is seen before all that it needs is there. */
final class Replication {
    private final Stores stores;

    Replication(Stores stores) {
        this.stores = stores;
    }

    int replicate() {
        Map<BackupStore, Set<String>> has = new HashMap<>();
        for (BackupStore store : stores.all()) {
            Set<String> names = new TreeSet<>();
            store.list("", stored -> names.add(stored.object()));
            has.put(store, names);
        }
        Set<String> all = new TreeSet<>();
        has.values().forEach(all::addAll);
        all.removeIf(name -> name.startsWith(Names.DOOMED));
        int copied = 0;
        for (boolean snapshots : new boolean[] {false, true}) {
            for (String object : all) {
                if (object.startsWith(Names.SNAPSHOTS) == snapshots) copied += copy(object, has);
            }
        }
        return copied;
    }

    private static int copy(String object, Map<BackupStore, Set<String>> has) {
        int copied = 0;
        for (Map.Entry<BackupStore, Set<String>> to : has.entrySet()) {
            if (to.getValue().contains(object)) continue;
            byte[] bytes = has.entrySet().stream()
                    .filter(from -> from.getValue().contains(object))
                    .map(from -> from.getKey().read(object))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> Failure.of(
                            FailureKind.CONFLICT,
                            "copy the backup's object " + Refusal.quoted(object),
                            "it went while it was copied, as a prune makes it",
                            "run the replication again"));
            if (to.getKey().put(object, bytes)) copied++;
        }
        return copied;
    }
}
