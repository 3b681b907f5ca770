package io.jenkins.plugins.gitops.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.LeaseName;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesLeaseStoreTest {
    private static final LeaseName NAME = new LeaseName("production");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    private final FakeClock clock = new FakeClock();

    private FilesLeaseStore store() {
        return new FilesLeaseStore(directory, new LocalDisk(), clock);
    }

    @Test
    void i17_oneOwnerAtATimeAndEachGetsAGreaterEpoch() {
        Lease first = store().acquire(NAME, "one", MINUTE).orElseThrow();
        assertThat(store().acquire(NAME, "two", MINUTE)).isEmpty();
        assertThat(store().acquire(NAME, "one", MINUTE)).map(Lease::epoch).contains(first.epoch());
        clock.advance(MINUTE);
        Lease second = store().acquire(NAME, "two", MINUTE).orElseThrow();
        assertThat(second.epoch()).isEqualTo(first.epoch() + 1);
        assertThat(store().renew(first, MINUTE)).isEmpty();
        store().release(first);
        assertThat(store().current(NAME)).contains(second);
    }

    @Test
    void aLeaseIsProlongedWhileItHoldsAndEndsWhenReleased() {
        Lease lease = store().acquire(NAME, "one", MINUTE).orElseThrow();
        clock.advance(Duration.ofSeconds(50));
        Lease renewed = store().renew(lease, MINUTE).orElseThrow();
        clock.advance(Duration.ofSeconds(50));
        assertThat(renewed.holds(clock.instant())).isTrue();
        store().release(renewed);
        assertThat(store().acquire(NAME, "two", MINUTE)).map(Lease::epoch).contains(2L);
        assertThatThrownBy(() -> store().acquire(NAME, "two", Duration.ZERO))
                .hasMessageContaining("give a positive duration");
    }

    @Test
    void i17_aDamagedFileNeverGivesAnEpochTwice() throws Exception {
        store().release(store().acquire(NAME, "one", MINUTE).orElseThrow());
        Lease second = store().acquire(NAME, "two", MINUTE).orElseThrow();
        for (String name : List.of("production.lease-a", "production.lease-b")) {
            if (Files.readString(directory.resolve(name)).contains("two")) {
                Files.writeString(directory.resolve(name), "torn");
            }
        }
        clock.advance(MINUTE);
        assertThat(store().acquire(NAME, "three", MINUTE).orElseThrow().epoch()).isGreaterThan(second.epoch());
    }

    /** Two owners by turns, one of them killed at some write; a fenced book takes entries of the newest epoch only. */
    private static final class TwoOwners implements CrashSweep.Story {
        private final LosingDisk disk = new LosingDisk(false, true);
        private final FakeClock clock = new FakeClock();
        private final List<Long> granted = new ArrayList<>();
        private int life;

        @Override
        public void run(Boundaries boundaries) {
            disk.fail();
            Disk port = boundaries.around(Disk.class, disk);
            String owner = "owner-" + life++;
            var store = new FilesLeaseStore(Path.of("/leases"), port, clock);
            for (int i = 0; i < 3; i++) {
                Optional<Lease> lease = store.acquire(NAME, owner + "-" + i, MINUTE);
                while (lease.isEmpty()) {
                    clock.advance(MINUTE);
                    lease = store.acquire(NAME, owner + "-" + i, MINUTE);
                }
                granted.add(lease.get().epoch());
                lease.flatMap(held -> store.renew(held, MINUTE)).ifPresent(store::release);
            }
        }

        @Override
        public void check() {
            assertThat(granted).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void i17_aKillBetweenAnyTwoWritesGivesNoEpochTwice() {
        CrashSweep.of("leases in files", TwoOwners::new).kill().mustBeClean();
    }

    static Path fresh(Path root) {
        try {
            return Files.createTempDirectory(root, "world");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
