package io.jenkins.plugins.gitops.backup.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.model.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackupRepositoryTest {
    private final Ground ground = new Ground();

    @Test
    void givesBackEveryByteOfStreamsOfAllLengths() {
        BackupRepository repository = ground.open();
        for (int length : new int[] {0, 1, 255, 256, 4096, 8192, 8193, 300_000}) {
            byte[] bytes = Ground.noise(length, length);
            Snapshot taken = Ground.take(repository, Map.of("orders", bytes));
            assertThat(Ground.restore(ground.open(), taken, "orders")).isEqualTo(bytes);
        }
        assertThat(repository.snapshots()).hasSize(8);
    }

    @Test
    void storesNothingOfWhatIsThereAlready() {
        byte[] bytes = Ground.noise(1, 500_000);
        Ground.take(ground.open(), Map.of("orders", bytes));
        long first = ground.near.bytes("");
        Ground.take(ground.open(), Map.of("orders", bytes));
        assertThat(ground.near.bytes("") - first).isLessThan(first / 50);
    }

    @Test
    void storesLittleWhereBytesWereAddedInTheMiddle() {
        byte[] bytes = Ground.noise(1, 500_000);
        Ground.take(ground.open(), Map.of("orders", bytes));
        byte[] longer = new byte[bytes.length + 7];
        System.arraycopy(bytes, 0, longer, 0, 250_000);
        System.arraycopy(bytes, 250_000, longer, 250_007, 250_000);
        SnapshotWriter writer = ground.open().begin("orders");
        Snapshot second = Ground.take(writer, Map.of("orders", longer));
        // the changed chunk or two, and the list of all
        assertThat(writer.stored()).isLessThan(40_000);
        assertThat(Ground.restore(ground.open(), second, "orders")).isEqualTo(longer);
    }

    @Test
    void writesToAllPlacesAndRestoresFromTheOneThatAnswers() {
        byte[] bytes = Ground.noise(1, 100_000);
        Snapshot taken = Ground.take(ground.open(), Map.of("orders", bytes));
        assertThat(ground.near.objects.keySet()).isEqualTo(ground.far.objects.keySet());
        BackupRepository repository = ground.open();
        ground.near.cutOff(true);
        assertThat(Ground.restore(repository, taken, "orders")).isEqualTo(bytes);
    }

    @Test
    void goesOnWithoutAPlaceThatFailsTellsItAndBringsItUpLater() {
        BackupRepository repository = ground.open();
        SnapshotWriter writer = repository.begin("orders");
        ground.far.cutOff(true);
        byte[] bytes = Ground.noise(1, 100_000);
        Snapshot taken = Ground.take(writer, Map.of("orders", bytes));
        assertThat(writer.behind()).containsOnlyKeys("far");
        assertThat(writer.behind().get("far")).contains("nobody answers");
        ground.far.cutOff(false);
        assertThat(repository.replicate()).isPositive();
        assertThat(repository.replicate()).isZero();
        assertThat(Ground.restore(ground.open(ground.keys, ground.far), taken, "orders"))
                .isEqualTo(bytes);
    }

    @Test
    void stopsWhenNoPlaceIsLeft() {
        SnapshotWriter writer = ground.open().begin("orders");
        ground.near.cutOff(true);
        ground.far.cutOff(true);
        assertThatThrownBy(() -> Ground.take(writer, Map.of("orders", Ground.noise(1, 9_000))))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("nobody answers");
    }

    @Test
    void saysWhichKeyFitsWhenAnotherIsGiven() {
        Ground.take(ground.open(), Map.of("orders", Ground.noise(1, 9_000)));
        String fits = Ground.ring(1).ids().get(0);
        String given = Ground.ring(2).ids().get(0);
        assertThatThrownBy(() -> ground.open(Ground.ring(2), ground.near))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("it was sealed for the keys [" + fits + "], and at hand are [" + given + "]");
    }

    @Test
    void opensWithTheRecoveryKeyAlone() {
        byte[] bytes = Ground.noise(1, 50_000);
        Snapshot taken = Ground.take(ground.open(Ground.ring(1, 9), ground.near), Map.of("orders", bytes));
        assertThat(Ground.restore(ground.open(Ground.ring(9), ground.near), taken, "orders"))
                .isEqualTo(bytes);
    }

    @Test
    void takesANewKeyWithoutWritingDataAnew() {
        byte[] bytes = Ground.noise(1, 300_000);
        BackupRepository old = ground.open();
        Snapshot taken = Ground.take(old, Map.of("orders", bytes));
        ground.near.written.clear();
        long before = ground.near.bytes("");
        KeyRing next = Ground.ring(2);
        assertThat(old.rekey(next)).isEqualTo(4); // the configuration, a pack, its index and the snapshot
        assertThat(ground.near.written).allMatch(object -> object.startsWith("keys/"));
        assertThat(ground.near.bytes("") - before).isLessThan(2_000);
        BackupRepository now = ground.open(next, ground.near, ground.far);
        assertThat(Ground.restore(now, taken, "orders")).isEqualTo(bytes);
        assertThat(now.rekey(next)).isZero();
        byte[] more = Ground.noise(2, 9_000);
        assertThat(Ground.restore(now, Ground.take(now, Map.of("orders", more)), "orders"))
                .isEqualTo(more);
    }

    @Test
    void tellsWhatASnapshotHoldsWhenAnotherStreamIsAsked() {
        Snapshot taken = Ground.take(ground.open(), Map.of("orders", new byte[9], "people", new byte[9]));
        assertThatThrownBy(() -> taken.stream("order")).hasMessageContaining("name one of [orders, people]");
        assertThatThrownBy(() -> ground.open().snapshot("x")).hasMessageContaining("name one of [" + taken.id());
    }

    @Test
    void countsAProofOnlyOfWhatIsThere() {
        BackupRepository repository = ground.open();
        Snapshot taken = Ground.take(repository, Map.of("orders", new byte[9]));
        assertThat(repository.proofs()).isEmpty();
        repository.prove(taken.id(), taken.notes());
        assertThat(repository.proofs()).containsOnlyKeys(taken.id());
        assertThatThrownBy(() -> repository.prove("other", taken.notes())).hasMessageContaining("none of that id");
    }

    @Test
    void findsWhatACrashedRunHadSent() {
        byte[] bytes = Ground.noise(1, 20 << 20);
        SnapshotWriter dies = ground.open().begin("orders");
        assertThatThrownBy(() -> dies.write("orders", new CutStream(bytes))).hasMessageContaining("cut");
        assertThat(ground.near.bytes(Names.PACKS)).isGreaterThan(16 << 20);
        SnapshotWriter again = ground.open().begin("orders");
        Snapshot taken = Ground.take(again, Map.of("orders", bytes));
        assertThat(again.stored()).isLessThan(5 << 20);
        assertThat(Ground.restore(ground.open(), taken, "orders")).isEqualTo(bytes);
    }

    @Test
    void keepsEachStreamsNameOnce() {
        SnapshotWriter writer = ground.open().begin("orders");
        List<byte[]> twice = Arrays.asList(new byte[1], new byte[2]);
        assertThatThrownBy(() -> {
                    for (byte[] bytes : twice) writer.write("orders", new java.io.ByteArrayInputStream(bytes));
                })
                .hasMessageContaining("holds a stream of that name already");
    }

    /** All but the last of the bytes, and then a lost connection. */
    private static final class CutStream extends java.io.InputStream {
        private final java.io.ByteArrayInputStream bytes;

        CutStream(byte[] bytes) {
            this.bytes = new java.io.ByteArrayInputStream(bytes, 0, bytes.length - 1);
        }

        @Override
        public int read() throws java.io.IOException {
            int next = bytes.read();
            if (next < 0) throw new java.io.IOException("the connection was cut");
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws java.io.IOException {
            int read = bytes.read(into, offset, length);
            if (read < 0) throw new java.io.IOException("the connection was cut");
            return read;
        }
    }
}
