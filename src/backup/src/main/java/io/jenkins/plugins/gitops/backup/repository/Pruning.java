package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.chunk.ChunkId;
import io.jenkins.plugins.gitops.backup.retention.Retention;
import io.jenkins.plugins.gitops.backup.seal.Damaged;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.backup.seal.Mac256;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Removes in two steps, so that no lock is needed: a pack that no snapshot needs is marked, and goes only when the mark
 * is older than any backup that may build on the pack; a backup that meets a mark sends again what it needs.
 */
public final class Pruning {
    private final Stores stores;
    private final KeyRing keys;
    private final Supplier<Mac256> names;
    private final InstantSource clock;

    Pruning(Stores stores, KeyRing keys, Supplier<Mac256> names, InstantSource clock) {
        this.stores = stores;
        this.keys = keys;
        this.names = names;
        this.clock = clock;
    }

    /** What a prune did. */
    public record Done(int snapshots, int marked, int spared, int removed) {}

    Done prune(Retention.Decision plan, Duration grace) {
        Instant before = clock.instant().minus(grace);
        for (String snapshot : plan.goes()) {
            stores.list(Names.PROOFS + snapshot + "/").forEach(stores::delete);
            stores.delete(Names.SNAPSHOTS + snapshot);
        }
        Set<String> needed = needed();
        Set<String> there = stores.list(Names.PACKS);
        int marked = 0;
        int spared = 0;
        int removed = 0;
        Set<String> marks = stores.list(Names.DOOMED);
        for (String mark : marks) {
            String pack = Names.PACKS + Names.last(mark);
            if (needed.contains(pack)) {
                stores.delete(mark);
                spared++;
            } else if (Names.time(mark.substring(0, mark.lastIndexOf('/'))).isBefore(before)) {
                stores.delete(pack);
                stores.delete(mark);
                removed++;
            }
        }
        Set<String> isMarked = marks.stream().map(Names::last).collect(Collectors.toSet());
        for (String pack : there) {
            boolean young = !Names.time(pack).isBefore(before);
            if (!needed.contains(pack) && !young && !isMarked.contains(Names.last(pack))) {
                stores.put(Names.fresh(Names.DOOMED, clock.instant()) + "/" + Names.last(pack), new byte[0]);
                marked++;
            }
        }
        return new Done(plan.goes().size(), marked, spared, removed);
    }

    /** The packs of all chunks of all snapshots; one that cannot be read stops the prune, as it may need any of them. */
    private Set<String> needed() {
        ChunkIndex index = new Catalogue(stores, keys).load(Set.of());
        SnapshotReader reader = new SnapshotReader(stores, keys, index, names);
        BitSet packs = new BitSet();
        for (String object : stores.list(Names.SNAPSHOTS)) {
            byte[] text = stores.open(object, keys).orElse(new byte[0]);
            if (text.length == 0) continue; // removed since it was listed
            for (Snapshot.Stream stream : Snapshot.of(Names.last(object), text).streams()) {
                for (ChunkId list : stream.lists()) {
                    mark(index, list, packs, object);
                    for (SnapshotWriter.Listed listed : listed(reader, list, object)) {
                        mark(index, listed.id(), packs, object);
                    }
                }
            }
        }
        return packs.stream().mapToObj(index::pack).collect(Collectors.toSet());
    }

    private static Iterable<SnapshotWriter.Listed> listed(SnapshotReader reader, ChunkId list, String object) {
        try {
            return SnapshotWriter.listed(reader.chunk(list));
        } catch (Damaged e) {
            throw broken(object, e.found());
        }
    }

    private static void mark(ChunkIndex index, ChunkId id, BitSet packs, String object) {
        int slot = index.find(id).orElseThrow(() -> broken(object, "no pack holds the chunk " + id));
        packs.set(index.at(slot).pack());
    }

    private static Failure broken(String object, String found) {
        return Failure.of(
                FailureKind.REFUSED,
                "prune",
                "of " + Refusal.quoted(object) + " it cannot be told what it needs: " + found,
                "mend it by a replication from another place, or remove that snapshot by its id; nothing was removed for it");
    }
}
