package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.chunk.ChunkId;
import io.jenkins.plugins.gitops.backup.seal.Envelope;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the chunks that are not there yet into packs and sends each as soon as it is full. */
final class Intake {
    private static final int FULL = 16 << 20;
    private static final int PACKS_OF_AN_INDEX = 64;

    private final Stores stores;
    private final KeyRing keys;
    private final InstantSource clock;
    private final ChunkIndex known;
    private final BitSet used = new BitSet();
    private final Set<ChunkId> taken = new HashSet<>();
    private final List<String> sent = new ArrayList<>();
    private List<Catalogue.Entry> unlisted = new ArrayList<>();
    private Pack pack = new Pack();
    private long stored;

    Intake(Stores stores, KeyRing keys, InstantSource clock, ChunkIndex known) {
        this.stores = stores;
        this.keys = keys;
        this.clock = clock;
        this.known = known;
    }

    void take(ChunkId id, byte[] bytes, int from, int length) {
        synchronized (this) {
            OptionalInt slot = known.find(id);
            if (slot.isPresent()) {
                used.set(known.at(slot.getAsInt()).pack());
                return;
            }
            if (!taken.add(id)) return;
        }
        byte[] packed = Pack.pack(Arrays.copyOfRange(bytes, from, from + length));
        Pack full;
        synchronized (this) {
            stored += packed.length;
            pack.add(id, packed, length);
            if (pack.size() < FULL) return;
            full = pack;
            pack = new Pack();
        }
        send(full);
    }

    private void send(Pack full) {
        String object = Names.fresh(Names.PACKS, clock.instant());
        stores.put(object, Envelope.seal(object, full.plain(), keys));
        List<Catalogue.Entry> list = List.of();
        synchronized (this) {
            sent.add(object);
            unlisted.add(new Catalogue.Entry(object, full.chunks()));
            if (unlisted.size() >= PACKS_OF_AN_INDEX) {
                list = unlisted;
                unlisted = new ArrayList<>();
            }
        }
        list(list);
    }

    private void list(List<Catalogue.Entry> entries) {
        if (!entries.isEmpty()) {
            write(Names.fresh(Names.INDEX, clock.instant()), Catalogue.text(entries));
        }
    }

    void write(String object, byte[] plain) {
        stores.put(object, Envelope.seal(object, plain, keys));
    }

    /** Sends what is left, and makes sure that nobody has begun to remove what this run builds on. */
    synchronized void settle() {
        if (pack.size() > 0) {
            Pack last = pack;
            pack = new Pack();
            send(last);
        }
        list(unlisted);
        unlisted = new ArrayList<>();
        Set<String> needed = new TreeSet<>(sent);
        used.stream().mapToObj(known::pack).forEach(needed::add);
        Set<String> gone = new TreeSet<>(needed);
        gone.removeAll(stores.list(Names.PACKS));
        stores.list(Names.DOOMED).stream()
                .map(mark -> Names.PACKS + Names.last(mark))
                .filter(needed::contains)
                .forEach(gone::add);
        if (!gone.isEmpty()) {
            throw Failure.of(
                    FailureKind.CONFLICT,
                    "finish the backup",
                    "a prune has begun to remove " + gone.size() + " of the packs that it builds on",
                    "run it again: it sends these anew and nothing else");
        }
    }

    synchronized long stored() {
        return stored;
    }

    Map<String, String> behind() {
        return stores.behind();
    }
}
