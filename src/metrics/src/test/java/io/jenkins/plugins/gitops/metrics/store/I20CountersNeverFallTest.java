package io.jenkins.plugins.gitops.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.Gen;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class I20CountersNeverFallTest {
    private static final Path DIRECTORY = Path.of("metrics");
    private static final int INTERLEAVINGS = Integer.getInteger("interleavings", 10_000);

    /** Kills strike any call of the disk; a kill -9 keeps what was written, a power failure only what was forced. */
    @Test
    void tenThousandInterleavingsOfFinishDiscardRenameDeleteAndKillTellTheTruth() {
        AtomicInteger deaths = new AtomicInteger();
        Gen.of(SplittableRandom::split).check(INTERLEAVINGS, random -> live(random, deaths));
        System.out.println("I20: " + INTERLEAVINGS + " interleavings, " + deaths + " deaths");
        assertThat(deaths.get()).isGreaterThan(INTERLEAVINGS / 2);
    }

    private static void live(SplittableRandom random, AtomicInteger deaths) {
        MemoryDisk disk = new MemoryDisk();
        Fragile fragile = new Fragile(disk);
        World world = new World(DIRECTORY, fragile, random.nextBoolean() ? 1_000 : 45);
        int steps = random.nextInt(10, 60);
        for (int i = 0; i < steps; i++) {
            if (random.nextInt(8) == 0) {
                fragile.dieAt(random.nextInt(6));
            }
            if (World.dies(() -> world.step(random))) {
                deaths.incrementAndGet();
                if (random.nextBoolean()) {
                    disk.losePower(random);
                }
                revive(world, fragile, random, deaths);
            }
        }
        fragile.live();
        revive(world, fragile, random, deaths);
        world.mustTellTheTruth();
    }

    private static void revive(World world, Fragile fragile, SplittableRandom random, AtomicInteger deaths) {
        // a start can be killed, too
        fragile.dieAt(random.nextInt(4) == 0 ? random.nextInt(4) : -1);
        if (World.dies(world::start)) {
            deaths.incrementAndGet();
        }
        fragile.live();
        world.start();
    }

    /** A disk whose process can be told to die some calls later. */
    private static final class Fragile implements Disk {
        private final Disk inner;
        private Disk around;

        Fragile(Disk inner) {
            this.inner = inner;
            around = inner;
        }

        void dieAt(int point) {
            around = point < 0 ? inner : Boundaries.killingAt(point).around(Disk.class, inner);
        }

        void live() {
            around = inner;
        }

        @Override
        public java.util.List<String> names(Path directory) throws java.io.IOException {
            return around.names(directory);
        }

        @Override
        public byte[] read(Path file) throws java.io.IOException {
            return around.read(file);
        }

        @Override
        public void append(Path file, byte[] bytes) throws java.io.IOException {
            around.append(file, bytes);
        }

        @Override
        public void force(Path fileOrDirectory) throws java.io.IOException {
            around.force(fileOrDirectory);
        }

        @Override
        public void move(Path from, Path to) throws java.io.IOException {
            around.move(from, to);
        }

        @Override
        public void delete(Path file) throws java.io.IOException {
            around.delete(file);
        }
    }
}
