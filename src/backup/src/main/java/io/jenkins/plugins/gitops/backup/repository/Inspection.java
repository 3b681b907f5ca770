package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.chunk.ChunkId;
import io.jenkins.plugins.gitops.backup.seal.Damaged;
import io.jenkins.plugins.gitops.backup.seal.Envelope;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.backup.seal.Mac256;
import io.jenkins.plugins.gitops.backup.store.BackupStore;
import io.jenkins.plugins.gitops.model.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads everything, in each place by itself, and tells every flaw: what is damaged, what is foreign, what is missing. */
public final class Inspection {
    private final Stores stores;
    private final KeyRing keys;
    private final Supplier<Mac256> names;
    private final Mac256 naming;
    private final List<Flaw> flaws = new ArrayList<>();

    Inspection(Stores stores, KeyRing keys, Supplier<Mac256> names) {
        this.stores = stores;
        this.keys = keys;
        this.names = names;
        this.naming = names.get();
    }

    /** Something that is not as it was written. */
    public record Flaw(String place, String object, String found) {}

    List<Flaw> inspect() {
        Set<String> all = stores.list("");
        for (BackupStore store : stores.all()) {
            Set<String> here = new TreeSet<>();
            store.list("", stored -> here.add(stored.object()));
            for (String object : all) {
                if (object.startsWith(Names.DOOMED)) continue;
                if (here.contains(object)) look(store, object);
                else flaws.add(new Flaw(store.name(), object, "it is missing here and stands elsewhere"));
            }
            restorable(store);
        }
        return List.copyOf(flaws);
    }

    private void look(BackupStore store, String object) {
        try {
            byte[] bytes = store.read(object).orElseThrow(() -> new Damaged("it went while it was looked at"));
            byte[] plain = Envelope.read(bytes).open(object, keys);
            if (!object.startsWith(Names.PACKS)) return;
            for (PackedChunk chunk : Pack.chunks(plain)) {
                byte[] content = Pack.unpack(plain, chunk.offset(), chunk.packed(), chunk.length());
                if (!ChunkId.of(naming.of(content, 0, content.length)).equals(chunk.id())) {
                    throw new Damaged("the chunk " + chunk.id() + " in it holds something else");
                }
            }
        } catch (Damaged e) {
            flaws.add(new Flaw(store.name(), object, e.found()));
        } catch (Failure e) {
            flaws.add(new Flaw(store.name(), object, e.reason()));
        }
    }

    /** Whether each snapshot can be restored from this place alone. */
    private void restorable(BackupStore store) {
        Stores alone = new Stores(List.of(store));
        try {
            SnapshotReader reader = new SnapshotReader(alone, keys, new Catalogue(alone, keys).load(Set.of()), names);
            for (String object : alone.list(Names.SNAPSHOTS)) {
                restorable(alone, object, reader);
            }
        } catch (Failure e) {
            flaws.add(new Flaw(store.name(), Names.INDEX, e.reason()));
        }
    }

    private void restorable(Stores alone, String object, SnapshotReader reader) {
        try {
            byte[] text = alone.open(object, keys).orElse(null);
            if (text == null) return;
            for (Snapshot.Stream stream : Snapshot.of(Names.last(object), text).streams()) {
                reader.restore(stream, OutputStream.nullOutputStream());
            }
        } catch (Failure e) {
            flaws.add(new Flaw(alone.all().get(0).name(), object, e.reason()));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write to nowhere: " + e.getMessage() + "; report it", e);
        }
    }
}
