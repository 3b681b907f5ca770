package io.jenkins.plugins.gitops.connectors.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.backup.chunk.Cutter;
import io.jenkins.plugins.gitops.backup.repository.BackupRepository;
import io.jenkins.plugins.gitops.backup.repository.Snapshot;
import io.jenkins.plugins.gitops.backup.repository.SnapshotWriter;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.backup.seal.MasterKey;
import io.jenkins.plugins.gitops.backup.store.BackupStore;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every place for backups promises. */
abstract class StoreContract {
    abstract BackupStore store() throws Exception;

    private static Set<String> list(BackupStore store, String prefix) {
        Set<String> names = new TreeSet<>();
        store.list(prefix, stored -> names.add(stored.object() + "=" + stored.size()));
        return names;
    }

    @Test
    void givesBackWhatItTook() throws Exception {
        BackupStore store = store();
        byte[] bytes = new byte[3 << 20];
        new SplittableRandom(1).nextBytes(bytes);
        assertThat(store.put("packs/a b+c&d", bytes)).isTrue();
        assertThat(store.read("packs/a b+c&d")).contains(bytes);
        assertThat(store.read("packs/a")).isEmpty();
        assertThat(store.put("empty", new byte[0])).isTrue();
        assertThat(store.read("empty")).contains(new byte[0]);
    }

    @Test
    void neverChangesWhatIsThere() throws Exception {
        BackupStore store = store();
        store.put("snapshots/1", new byte[] {1});
        assertThat(store.put("snapshots/1", new byte[] {2})).isFalse();
        assertThat(store.read("snapshots/1")).contains(new byte[] {1});
    }

    @Test
    void listsMoreThanAPageByPrefix() throws Exception {
        BackupStore store = store();
        assertThat(list(store, "")).isEmpty();
        for (int i = 0; i < 1_010; i++) store.put("packs/" + i, new byte[2]);
        store.put("packs-of-others", new byte[0]);
        store.put("index/1", new byte[5]);
        assertThat(list(store, "packs/")).hasSize(1_010).contains("packs/1009=2");
        assertThat(list(store, "pack")).hasSize(1_011);
        assertThat(list(store, "index/")).containsExactly("index/1=5");
        assertThat(list(store, "none/at/all")).isEmpty();
    }

    @Test
    void removesOnceAndAgain() throws Exception {
        BackupStore store = store();
        store.put("packs/1", new byte[2]);
        store.delete("packs/1");
        store.delete("packs/1");
        assertThat(store.read("packs/1")).isEmpty();
        assertThat(store.put("packs/1", new byte[3])).isTrue();
    }

    @Test
    void holdsAWholeRepository() throws Exception {
        KeyRing keys = KeyRing.of(List.of(MasterKey.of(Base64.getEncoder().encodeToString(new byte[32]))));
        BackupRepository repository =
                BackupRepository.openOrMake(List.of(store()), keys, Cutter.Sizes.standard(), new FakeClock());
        byte[] bytes = new byte[5 << 20];
        new SplittableRandom(2).nextBytes(bytes);
        SnapshotWriter writer = repository.begin("orders");
        writer.write("orders", new ByteArrayInputStream(bytes));
        Snapshot taken = writer.commit(Optional.empty(), new Json.Obj(Map.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        repository.reader().restore(repository.snapshot(taken.id()).stream("orders"), out);
        assertThat(out.toByteArray()).isEqualTo(bytes);
        assertThat(repository.inspect()).isEmpty();
    }
}
