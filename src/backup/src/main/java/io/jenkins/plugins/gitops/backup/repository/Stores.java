package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.seal.Damaged;
import io.jenkins.plugins.gitops.backup.seal.Envelope;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.backup.store.BackupStore;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All places of one repository as one: written in one pass, read from whichever has it whole. A place that fails is
 * left out for the rest of the run and told at its end; it is the last one's failure that stops the run.
 */
final class Stores {
    private final List<BackupStore> stores;
    private final Map<String, String> behind = new TreeMap<>();

    Stores(List<BackupStore> stores) {
        if (stores.isEmpty()) {
            throw new Refusal(
                    "keep backups", "no place for them is named", "name at least one, as in to: ['/backups']");
        }
        this.stores = List.copyOf(stores);
    }

    /** The places that missed something in this run, with the reason. */
    synchronized Map<String, String> behind() {
        return Map.copyOf(behind);
    }

    List<BackupStore> all() {
        return stores;
    }

    private synchronized boolean isBehind(BackupStore store) {
        return behind.containsKey(store.name());
    }

    private synchronized void leaveOut(BackupStore store, Failure why) {
        behind.putIfAbsent(store.name(), why.reason());
    }

    boolean put(String object, byte[] bytes) {
        boolean written = false;
        boolean kept = false;
        Optional<Failure> last = Optional.empty();
        for (BackupStore store : stores) {
            if (isBehind(store)) continue;
            try {
                written |= store.put(object, bytes);
                kept = true;
            } catch (Failure e) {
                leaveOut(store, e);
                last = Optional.of(e);
            }
        }
        if (!kept) {
            throw last.orElseGet(() -> Failure.of(
                    FailureKind.UNREACHABLE,
                    "write " + Refusal.quoted(object),
                    "no place for backups is left: " + behind(),
                    "mend one of them and run the backup again; what was written stays"));
        }
        return written;
    }

    /** What was sealed under that name, from the first place that has it whole; nothing where none has any of it. */
    Optional<byte[]> open(String object, KeyRing keys) {
        List<String> found = new ArrayList<>();
        boolean absent = true;
        for (BackupStore store : stores) {
            try {
                Optional<byte[]> bytes = store.read(object);
                if (bytes.isPresent()) {
                    absent = false;
                    return Optional.of(Envelope.read(bytes.get()).open(object, keys));
                }
                found.add("in " + Refusal.quoted(store.name()) + " it is missing");
            } catch (Damaged e) {
                found.add("in " + Refusal.quoted(store.name()) + " " + e.found());
            } catch (Failure e) {
                absent = false;
                found.add(e.reason());
            }
        }
        if (absent) return Optional.empty();
        throw Failure.of(
                FailureKind.REFUSED,
                "read the backup's object " + Refusal.quoted(object),
                String.join(", and ", found),
                "give the right key, or restore from another place that has it; 'verifyBackup' tells all that is hit");
    }

    /** The names of all objects with that prefix, from all places that answer. */
    SortedSet<String> list(String prefix) {
        TreeSet<String> names = new TreeSet<>();
        Optional<Failure> last = Optional.empty();
        boolean answered = false;
        for (BackupStore store : stores) {
            try {
                store.list(prefix, stored -> names.add(stored.object()));
                answered = true;
            } catch (Failure e) {
                last = Optional.of(e);
            }
        }
        if (!answered && last.isPresent()) throw last.get();
        return names;
    }

    /** Removes it everywhere; a place that cannot now is asked again at the next time. */
    void delete(String object) {
        for (BackupStore store : stores) {
            store.delete(object);
        }
    }
}
