package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.chunk.ChunkId;
import io.jenkins.plugins.gitops.backup.seal.Damaged;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.backup.seal.Mac256;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Restores streams, holding every chunk against its name and every stream against its checksum. For one thread. */
public final class SnapshotReader {
    private static final int OPEN_PACKS = 3;

    private final Stores stores;
    private final KeyRing keys;
    private final ChunkIndex index;
    private final Supplier<Mac256> names;
    private final Mac256 naming;
    private final Map<String, byte[]> open = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > OPEN_PACKS;
        }
    };

    SnapshotReader(Stores stores, KeyRing keys, ChunkIndex index, Supplier<Mac256> names) {
        this.stores = stores;
        this.keys = keys;
        this.index = index;
        this.names = names;
        this.naming = names.get();
    }

    /** One for another thread, which goes by the same index. */
    public SnapshotReader another() {
        return new SnapshotReader(stores, keys, index, names);
    }

    /** Writes the whole stream; where that fails, what was written is a beginning of it and the failure says so. */
    public void restore(Snapshot.Stream stream, OutputStream out) throws IOException {
        MessageDigest sha256 = Sha256.begun();
        long written = 0;
        try {
            for (ChunkId list : stream.lists()) {
                for (SnapshotWriter.Listed listed : SnapshotWriter.listed(chunk(list))) {
                    byte[] chunk = chunk(listed.id());
                    if (chunk.length != listed.length()) {
                        throw new Damaged("a chunk is " + chunk.length + " bytes long instead of " + listed.length());
                    }
                    sha256.update(chunk);
                    out.write(chunk);
                    written += chunk.length;
                }
            }
            String found = HexFormat.of().formatHex(sha256.digest());
            if (written != stream.length() || !found.equals(stream.sha256())) {
                throw new Damaged("its checksum is " + found + " instead of " + stream.sha256());
            }
        } catch (Damaged e) {
            throw Failure.of(
                    FailureKind.REFUSED,
                    "restore " + Refusal.quoted(stream.name()),
                    e.found() + " (" + written + " of " + stream.length() + " bytes were written)",
                    "do not use what was written; restore an earlier snapshot, or from another place");
        }
    }

    byte[] chunk(ChunkId id) throws Damaged {
        OptionalInt slot = index.find(id);
        if (slot.isEmpty()) {
            throw new Damaged("no pack holds the chunk " + id);
        }
        Spot spot = index.at(slot.getAsInt());
        byte[] chunk = Pack.unpack(pack(index.pack(spot.pack())), spot.offset(), spot.packed(), spot.length());
        if (!ChunkId.of(naming.of(chunk, 0, chunk.length)).equals(id)) {
            throw new Damaged("the chunk " + id + " holds something else");
        }
        return chunk;
    }

    private byte[] pack(String object) throws Damaged {
        byte[] plain = open.get(object);
        if (plain == null) {
            plain = stores.open(object, keys)
                    .orElseThrow(() -> new Damaged("the pack " + Refusal.quoted(object) + " is missing"));
            open.put(object, plain);
        }
        return plain;
    }
}
