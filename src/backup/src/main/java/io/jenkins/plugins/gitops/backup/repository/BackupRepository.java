package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.chunk.Cutter;
import io.jenkins.plugins.gitops.backup.retention.Retention;
import io.jenkins.plugins.gitops.backup.seal.Envelope;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.backup.store.BackupStore;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Snapshots in one or several places, all of which hold the same. What is in here is only ever added, until a prune. */
public final class BackupRepository {
    private final Stores stores;
    private final KeyRing keys;
    private final Config config;
    private final InstantSource clock;

    private BackupRepository(Stores stores, KeyRing keys, Config config, InstantSource clock) {
        this.stores = stores;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** The repository in these places; it is made where there is none yet. */
    public static BackupRepository openOrMake(
            List<BackupStore> places, KeyRing keys, Cutter.Sizes sizes, InstantSource clock) {
        Stores stores = new Stores(places);
        KeyRing ring = Rekeying.knowing(stores, keys);
        if (stores.open(Names.CONFIG, ring).isEmpty()) {
            if (!stores.list(Names.PACKS).isEmpty()) {
                throw lost(places);
            }
            stores.put(
                    Names.CONFIG,
                    Envelope.seal(Names.CONFIG, Config.fresh(sizes).text(), ring));
        }
        // whoever was first has decided, here as in places that were added later
        return open(places, keys, clock);
    }

    /** The repository in these places. */
    public static BackupRepository open(List<BackupStore> places, KeyRing keys, InstantSource clock) {
        Stores stores = new Stores(places);
        KeyRing ring = Rekeying.knowing(stores, keys);
        byte[] config = stores.open(Names.CONFIG, ring).orElseThrow(() -> lost(places));
        return new BackupRepository(stores, ring, Config.of(config), clock);
    }

    private static Failure lost(List<BackupStore> places) {
        return Failure.of(
                FailureKind.REFUSED,
                "open the backup repository in "
                        + places.stream().map(BackupStore::name).toList(),
                "there is none",
                "check the address; copy the object 'repository' back from another place if it was lost");
    }

    /** Begins a snapshot; what is there already is not sent again. */
    public SnapshotWriter begin(String of) {
        Set<String> doomed = stores.list(Names.DOOMED).stream()
                .map(mark -> Names.PACKS + Names.last(mark))
                .collect(Collectors.toSet());
        ChunkIndex known = new Catalogue(stores, keys).load(doomed);
        return new SnapshotWriter(config, new Intake(stores, keys, clock, known), of, clock.instant());
    }

    /** All snapshots, the oldest first. */
    public List<Snapshot> snapshots() {
        return stores.list(Names.SNAPSHOTS).stream()
                .map(Names::last)
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** The snapshot of that id. */
    public Snapshot snapshot(String id) {
        return find(id).orElseThrow(() -> new Refusal(
                "find snapshot " + Refusal.quoted(id),
                "there is none of that id",
                "name one of "
                        + stores.list(Names.SNAPSHOTS).stream().map(Names::last).toList()));
    }

    private Optional<Snapshot> find(String id) {
        return stores.open(Names.SNAPSHOTS + id, keys).map(text -> Snapshot.of(id, text));
    }

    public SnapshotReader reader() {
        return new SnapshotReader(stores, keys, new Catalogue(stores, keys).load(Set.of()), config::naming);
    }

    /** Notes that a snapshot was restored and compared, with what was found; only from here on it counts. */
    public void prove(String snapshot, Json.Obj evidence) {
        snapshot(snapshot);
        String object = Names.fresh(Names.PROOFS + snapshot + "/", clock.instant());
        stores.put(object, Envelope.seal(object, evidence.text().getBytes(StandardCharsets.UTF_8), keys));
    }

    /** When each snapshot was proven last, and what was found; one that never was is not in it. */
    public Map<String, Proof> proofs() {
        Map<String, Proof> newest = new TreeMap<>();
        for (String object : stores.list(Names.PROOFS)) {
            String snapshot = Names.last(object.substring(0, object.lastIndexOf('/')));
            stores.open(object, keys)
                    .map(text ->
                            new Proof(Names.time(object), Json.parseObject(new String(text, StandardCharsets.UTF_8))))
                    .ifPresent(proof -> newest.merge(
                            snapshot, proof, (one, other) -> one.at().isAfter(other.at()) ? one : other));
        }
        return newest;
    }

    /** The record that a snapshot was restored and compared. */
    public record Proof(Instant at, Json.Obj evidence) {}

    /** What the retention keeps, with the reasons, and what it would remove; nothing is touched. */
    public Retention.Decision plan(Retention retention) {
        Set<String> proven = proofs().keySet();
        return retention.decide(
                snapshots().stream()
                        .map(one -> new Retention.Candidate(
                                one.id(), one.of(), one.takenAt(), proven.contains(one.id()), one.previous()))
                        .toList(),
                clock.instant());
    }

    /**
     * Removes the snapshots of a plan, marks packs that nothing needs, and removes those that were marked before the
     * grace began. A backup takes less time than the grace.
     */
    public Pruning.Done prune(Retention.Decision plan, Duration grace) {
        return new Pruning(stores, keys, config::naming, clock).prune(plan, grace);
    }

    /** Makes all that is here open to the keys of another ring too, without writing any of it anew. */
    public int rekey(KeyRing next) {
        return new Rekeying(stores, keys, clock).rekey(next);
    }

    /** Reads everything in every place and holds it against what it has to be. */
    public List<Inspection.Flaw> inspect() {
        return new Inspection(stores, keys, config::naming).inspect();
    }

    /** Copies what a place lacks from whichever has it; answers how many objects that were. */
    public int replicate() {
        return new Replication(stores).replicate();
    }
}
