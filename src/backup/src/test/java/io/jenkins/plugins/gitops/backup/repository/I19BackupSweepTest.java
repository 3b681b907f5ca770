package io.jenkins.plugins.gitops.backup.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.backup.retention.Retention;
import io.jenkins.plugins.gitops.backup.store.BackupStore;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** I19: killed anywhere, the last good snapshot stays restorable, and the next run ends as if nothing had happened. */
class I19BackupSweepTest {
    @Test
    void isKilledAtEveryBoundaryOfABackup() {
        CrashSweep.of("backup", Backup::new).kill().mustBeClean();
    }

    @Test
    void isKilledTwiceAtEveryBoundaryOfABackup() {
        CrashSweep.of("backup, killed twice", Backup::new).killTwice().mustBeClean();
    }

    @Test
    void losesEveryReplyOfABackup() {
        CrashSweep.of("backup, replies lost", Backup::new)
                .lose(where -> Failure.of(FailureKind.UNREACHABLE, "reach the place", where, "try again"))
                .mustBeClean();
    }

    @Test
    void isKilledAtEveryBoundaryOfAPrune() {
        CrashSweep.of("prune", Prune::new).kill().mustBeClean();
    }

    /** A second backup, after a first one that is proven. */
    private static class Backup implements CrashSweep.Story {
        final Ground ground = new Ground();
        final byte[] first = Ground.noise(1, 40_000);
        final byte[] second = Ground.noise(2, 40_000);
        final Snapshot good;
        Optional<Snapshot> taken = Optional.empty();

        Backup() {
            BackupRepository repository = ground.open(ground.keys, ground.near);
            good = Ground.take(repository, Map.of("orders", first));
            repository.prove(good.id(), good.notes());
        }

        @Override
        public void run(Boundaries boundaries) {
            BackupStore place = boundaries.around(BackupStore.class, ground.near);
            for (int i = 0; i < 2 && taken.isEmpty(); i++) {
                try {
                    taken = Optional.of(Ground.take(ground.open(ground.keys, place), Map.of("orders", second)));
                } catch (Failure lost) {
                    taken = Optional.empty(); // as the operation does: again, from the beginning
                }
            }
        }

        @Override
        public void check() {
            BackupRepository repository = ground.open(ground.keys, ground.near);
            assertThat(Ground.restore(repository, repository.snapshot(good.id()), "orders"))
                    .isEqualTo(first);
            assertThat(Ground.restore(repository, taken.orElseThrow(), "orders"))
                    .isEqualTo(second);
            for (Snapshot one : repository.snapshots()) {
                assertThat(Ground.restore(repository, one, "orders")).isIn(first, second);
            }
            assertThat(repository.inspect()).isEmpty();
        }
    }

    /** A prune that has something to mark and something to remove. */
    private static final class Prune implements CrashSweep.Story {
        final Ground ground = new Ground();
        final Snapshot kept;

        Prune() {
            Ground.take(ground.open(ground.keys, ground.near), Map.of("orders", Ground.noise(1, 9_000)));
            ground.clock.advance(Duration.ofDays(40));
            prune(ground.open(ground.keys, ground.near));
            Ground.take(ground.open(ground.keys, ground.near), Map.of("orders", Ground.noise(2, 9_000)));
            ground.clock.advance(Duration.ofDays(40));
            kept = Ground.take(ground.open(ground.keys, ground.near), Map.of("orders", Ground.noise(3, 9_000)));
        }

        private static void prune(BackupRepository repository) {
            repository.prune(repository.plan(new Retention(Duration.ofDays(30), 0, 0, 0, 0)), Duration.ofDays(1));
        }

        @Override
        public void run(Boundaries boundaries) {
            BackupStore place = boundaries.around(BackupStore.class, ground.near);
            prune(ground.open(ground.keys, place));
        }

        @Override
        public void check() {
            ground.clock.advance(Duration.ofDays(2));
            prune(ground.open(ground.keys, ground.near));
            BackupRepository repository = ground.open(ground.keys, ground.near);
            assertThat(repository.snapshots()).extracting(Snapshot::id).containsExactly(kept.id());
            assertThat(Ground.restore(repository, kept, "orders")).isEqualTo(Ground.noise(3, 9_000));
            assertThat(ground.near.objects.keySet())
                    .filteredOn(object -> object.startsWith(Names.PACKS))
                    .hasSize(1);
        }
    }
}
