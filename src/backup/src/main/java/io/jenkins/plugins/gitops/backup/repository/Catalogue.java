package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.seal.Damaged;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What lies in which pack, out of the index objects; a pack that no index names yet, as a crash leaves it, is read itself. */
final class Catalogue {
    private final Stores stores;
    private final KeyRing keys;

    Catalogue(Stores stores, KeyRing keys) {
        this.stores = stores;
        this.keys = keys;
    }

    /** A pack as an index names it. */
    record Entry(String pack, List<PackedChunk> chunks) {
        Json json() {
            return Json.of(Map.of(
                    "pack",
                    pack,
                    "count",
                    chunks.size(),
                    "chunks",
                    Base64.getEncoder().encodeToString(Pack.list(chunks))));
        }
    }

    /** All chunks of the packs that are there, without those of the given packs. */
    ChunkIndex load(Set<String> without) {
        Set<String> there = stores.list(Names.PACKS);
        Set<String> missing = new TreeSet<>(there);
        missing.removeAll(without);
        ChunkIndex index = new ChunkIndex();
        for (String object : stores.list(Names.INDEX)) {
            for (Entry entry : entries(object)) {
                if (there.contains(entry.pack()) && missing.remove(entry.pack())) {
                    index.add(entry.pack(), entry.chunks());
                }
            }
        }
        for (String pack : missing) {
            Optional<List<PackedChunk>> chunks = ofPack(pack);
            chunks.ifPresent(list -> index.add(pack, list));
        }
        return index;
    }

    /** What lies in a pack by its own list; nothing where it was cut or spoilt, as nothing else can be had from it either. */
    private Optional<List<PackedChunk>> ofPack(String pack) {
        try {
            Optional<byte[]> plain = stores.open(pack, keys);
            return plain.isEmpty() ? Optional.empty() : Optional.of(Pack.chunks(plain.get()));
        } catch (Damaged e) {
            return Optional.empty();
        } catch (Failure e) {
            if (e.kind() == FailureKind.REFUSED) return Optional.empty();
            throw e;
        }
    }

    private List<Entry> entries(String object) {
        byte[] text = stores.open(object, keys).orElse(new byte[0]);
        if (text.length == 0) return List.of(); // removed since it was listed
        List<Entry> entries = new ArrayList<>();
        try {
            Json.Obj json = Json.parseObject(new String(text, StandardCharsets.UTF_8));
            for (Json item : ((Json.Arr) json.get("packs").orElseThrow()).items()) {
                Json.Obj entry = (Json.Obj) item;
                byte[] list = Base64.getDecoder().decode(text(entry, "chunks"));
                int count =
                        ((Json.Num) entry.get("count").orElseThrow()).value().intValueExact();
                entries.add(new Entry(text(entry, "pack"), Pack.chunks(ByteBuffer.wrap(list), count)));
            }
        } catch (Damaged | RuntimeException e) {
            throw Failure.of(
                            FailureKind.DEFECT,
                            "read the backup's index " + Refusal.quoted(object),
                            "it is sealed well and says what no version of the suite writes",
                            "keep it and report it; removing it costs only time, as packs name their chunks themselves")
                    .causedBy(e);
        }
        return entries;
    }

    private static String text(Json.Obj json, String field) {
        return ((Json.Text) json.get(field).orElseThrow()).value();
    }

    static byte[] text(List<Entry> entries) {
        return Json.of(Map.of("packs", entries.stream().map(Entry::json).toList()))
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }
}
