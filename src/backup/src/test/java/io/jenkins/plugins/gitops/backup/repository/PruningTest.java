package io.jenkins.plugins.gitops.backup.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.backup.retention.Retention;
import io.jenkins.plugins.gitops.model.Failure;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PruningTest {
    private static final Duration GRACE = Duration.ofDays(1);
    private static final Retention MONTH = new Retention(Duration.ofDays(30), 0, 0, 0, 0);

    private final Ground ground = new Ground();
    private final byte[] old = Ground.noise(1, 9_000);

    private Pruning.Done prune() {
        BackupRepository repository = ground.open();
        return repository.prune(repository.plan(MONTH), GRACE);
    }

    private void oneOldAndOneNew() {
        Ground.take(ground.open(), Map.of("orders", old));
        ground.clock.advance(Duration.ofDays(40));
        Ground.take(ground.open(), Map.of("orders", Ground.noise(2, 9_000)));
    }

    @Test
    void marksFirstAndRemovesOnlyAfterTheGrace() {
        oneOldAndOneNew();
        assertThat(prune()).isEqualTo(new Pruning.Done(1, 1, 0, 0));
        assertThat(prune()).isEqualTo(new Pruning.Done(0, 0, 0, 0));
        ground.clock.advance(Duration.ofDays(2));
        long before = ground.near.bytes(Names.PACKS);
        assertThat(prune()).isEqualTo(new Pruning.Done(0, 0, 0, 1));
        assertThat(ground.near.bytes(Names.PACKS)).isLessThan(before);
        assertThat(ground.open().inspect()).isEmpty();
    }

    @Test
    void touchesNothingInADryRun() {
        oneOldAndOneNew();
        ground.near.written.clear();
        Retention.Decision plan = ground.open().plan(MONTH);
        assertThat(plan.goes()).hasSize(1);
        assertThat(ground.near.written).isEmpty();
        assertThat(ground.open().snapshots()).hasSize(2);
    }

    @Test
    void aBackupThatBeganBeforeTheMarkIsToldAndTheNextOneSendsAgain() {
        Ground.take(ground.open(), Map.of("orders", old));
        ground.clock.advance(Duration.ofDays(40));
        Ground.take(ground.open(), Map.of("orders", Ground.noise(2, 9_000)));
        SnapshotWriter builds = ground.open().begin("orders");
        prune();
        assertThatThrownBy(() -> Ground.take(builds, Map.of("orders", old)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("a prune has begun to remove 1 of the packs");
        Snapshot again = Ground.take(ground.open(), Map.of("orders", old));
        ground.clock.advance(Duration.ofDays(2));
        prune();
        assertThat(Ground.restore(ground.open(), again, "orders")).isEqualTo(old);
    }

    @Test
    void sparesAMarkedPackThatASnapshotNeedsAllTheSame() {
        oneOldAndOneNew();
        prune();
        // as a backup in another place of the world would have made it in the very moment of the mark
        Map<String, byte[]> marks = Map.copyOf(ground.near.objects);
        ground.near.objects.keySet().removeIf(object -> object.startsWith(Names.DOOMED));
        ground.far.objects.keySet().removeIf(object -> object.startsWith(Names.DOOMED));
        Snapshot needs = Ground.take(ground.open(), Map.of("orders", old));
        marks.forEach((object, bytes) -> {
            if (object.startsWith(Names.DOOMED)) ground.near.objects.put(object, bytes);
        });
        ground.clock.advance(Duration.ofDays(2));
        assertThat(prune().spared()).isEqualTo(1);
        assertThat(Ground.restore(ground.open(), needs, "orders")).isEqualTo(old);
    }

    @Test
    void removesNothingWhileASnapshotCannotBeReadWhole() {
        oneOldAndOneNew();
        Ground.take(ground.open(), Map.of("orders", Ground.noise(3, 9_000)));
        ground.clock.advance(Duration.ofDays(2));
        String pack = ground.near.objects.keySet().stream()
                .filter(object -> object.startsWith(Names.PACKS))
                .reduce((one, other) -> other)
                .orElseThrow();
        ground.near.objects.remove(pack);
        ground.far.objects.remove(pack);
        long packs = ground.near.bytes(Names.PACKS);
        assertThatThrownBy(this::prune).hasMessageContaining("no pack holds the chunk");
        assertThat(ground.near.bytes(Names.PACKS)).isEqualTo(packs);
    }
}
