package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.chunk.ChunkId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Which chunk lies where, in arrays: 40 bytes for each, so that a terabyte's million of them needs some 60 MiB. */
final class ChunkIndex {
    private static final int FIELDS = 4;
    private static final int NOTHING = -1;

    private final List<String> packs = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long[] ids = new long[2 << 10];
    private int[] places = new int[FIELDS << 10];
    private int count;

    ChunkIndex() {
        Arrays.fill(places, NOTHING);
    }

    int size() {
        return count;
    }

    List<String> packs() {
        return packs;
    }

    String pack(int number) {
        return packs.get(number);
    }

    boolean knows(String pack) {
        return numbers.containsKey(pack);
    }

    /** Notes a pack with what lies in it; a chunk that is known already stays where it was found first. */
    void add(String pack, List<PackedChunk> chunks) {
        int number = numbers.computeIfAbsent(pack, name -> {
            packs.add(name);
            return packs.size() - 1;
        });
        for (PackedChunk chunk : chunks) {
            if (count * 10 > slots() * 7) grow();
            int slot = slot(chunk.id());
            if (places[slot * FIELDS] == NOTHING) {
                put(slot, chunk.id(), new Spot(number, chunk.offset(), chunk.packed(), chunk.length()));
                count++;
            }
        }
    }

    /** The slot of a chunk, stable while nothing is added. */
    OptionalInt find(ChunkId id) {
        int slot = slot(id);
        return places[slot * FIELDS] == NOTHING ? OptionalInt.empty() : OptionalInt.of(slot);
    }

    Spot at(int slot) {
        int field = slot * FIELDS;
        return new Spot(places[field], places[field + 1], places[field + 2], places[field + 3]);
    }

    private int slots() {
        return ids.length / 2;
    }

    private int slot(ChunkId id) {
        int slot = (int) (id.low() & (slots() - 1));
        while (places[slot * FIELDS] != NOTHING && (ids[2 * slot] != id.high() || ids[2 * slot + 1] != id.low())) {
            slot = (slot + 1) & (slots() - 1);
        }
        return slot;
    }

    private void put(int slot, ChunkId id, Spot place) {
        ids[2 * slot] = id.high();
        ids[2 * slot + 1] = id.low();
        places[slot * FIELDS] = place.pack();
        places[slot * FIELDS + 1] = place.offset();
        places[slot * FIELDS + 2] = place.packed();
        places[slot * FIELDS + 3] = place.length();
    }

    private void grow() {
        long[] oldIds = ids;
        int[] oldPlaces = places;
        ids = new long[oldIds.length * 2];
        places = new int[oldPlaces.length * 2];
        Arrays.fill(places, NOTHING);
        for (int slot = 0; slot < oldIds.length / 2; slot++) {
            int field = slot * FIELDS;
            if (oldPlaces[field] != NOTHING) {
                ChunkId id = new ChunkId(oldIds[2 * slot], oldIds[2 * slot + 1]);
                put(
                        slot(id),
                        id,
                        new Spot(oldPlaces[field], oldPlaces[field + 1], oldPlaces[field + 2], oldPlaces[field + 3]));
            }
        }
    }
}
