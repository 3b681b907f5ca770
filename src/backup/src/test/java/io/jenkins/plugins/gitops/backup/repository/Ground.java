package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.chunk.Cutter;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.backup.seal.MasterKey;
import io.jenkins.plugins.gitops.backup.store.BackupStore;
import io.jenkins.plugins.gitops.backup.store.MemoryStore;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A repository with small chunks in two places in memory. */
final class Ground {
    static final Cutter.Sizes SMALL = new Cutter.Sizes(256, 1024, 4096);

    final FakeClock clock = new FakeClock();
    final MemoryStore near = new MemoryStore("near");
    final MemoryStore far = new MemoryStore("far");
    final KeyRing keys = ring(1);

    static KeyRing ring(int... seeds) {
        return KeyRing.of(java.util.Arrays.stream(seeds)
                .mapToObj(seed -> {
                    byte[] key = new byte[32];
                    key[0] = (byte) seed;
                    return MasterKey.of(Base64.getEncoder().encodeToString(key));
                })
                .toList());
    }

    BackupRepository open() {
        return open(keys, near, far);
    }

    BackupRepository open(KeyRing ring, BackupStore... places) {
        return BackupRepository.openOrMake(List.of(places), ring, SMALL, clock);
    }

    static Snapshot take(BackupRepository repository, Map<String, byte[]> streams) {
        return take(repository.begin("orders"), streams);
    }

    static Snapshot take(SnapshotWriter writer, Map<String, byte[]> streams) {
        try {
            for (Map.Entry<String, byte[]> one : new TreeMap<>(streams).entrySet()) {
                writer.write(one.getKey(), new ByteArrayInputStream(one.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.commit(Optional.empty(), Json.parseObject("{\"server\":\"18\"}"));
    }

    static byte[] restore(BackupRepository repository, Snapshot snapshot, String stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            repository.reader().restore(snapshot.stream(stream), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Bytes that do not pack, the same for the same seed. */
    static byte[] noise(int seed, int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }
}
