package io.jenkins.plugins.gitops.connectors.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectsTest {
    @TempDir
    Path directory;

    private static byte[] bytes(Random random, int most) {
        byte[] bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void aDeltaMakesTheResultOfItsBase() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] base = bytes(random, seed % 7 == 0 ? 200_000 : 400);
            byte[] result = base.clone();
            int from = random.nextInt(result.length + 1);
            byte[] inserted = bytes(random, 300);
            byte[] tail = Arrays.copyOfRange(result, from + random.nextInt(result.length - from + 1), result.length);
            byte[] whole = new byte[from + inserted.length + tail.length];
            System.arraycopy(result, 0, whole, 0, from);
            System.arraycopy(inserted, 0, whole, from, inserted.length);
            System.arraycopy(tail, 0, whole, from + inserted.length, tail.length);
            assertThat(Delta.apply(base, Delta.between(base, whole)))
                    .as("seed %d", seed)
                    .isEqualTo(whole);
        }
    }

    @Test
    void aPackIsReadAsItWasWritten() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<Pack.Item> items = new ArrayList<>();
            GitObject last = GitObject.blob(bytes(random, 5000));
            items.add(new Pack.Item(last, null));
            for (int i = 0; i < random.nextInt(20); i++) {
                byte[] data = last.data().clone();
                if (data.length > 0) {
                    data[random.nextInt(data.length)]++;
                }
                GitObject next = GitObject.blob(data);
                items.add(random.nextBoolean() ? new Pack.Item(next, last) : new Pack.Item(next, null));
                last = next;
            }
            java.util.Collections.shuffle(items, random);
            List<GitObject> read = PackReader.read(Pack.of(items, true), id -> null);
            assertThat(read.stream().map(GitObject::id))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(
                            items.stream().map(item -> item.object().id()).toList());
        }
    }

    @Test
    void aDamagedPackIsSaidToBeDamaged() {
        byte[] pack = Pack.of(List.of(new Pack.Item(GitObject.blob(new byte[100]), null)), true);
        for (int cut = 0; cut < pack.length - 20; cut++) {
            byte[] part = Arrays.copyOf(pack, cut);
            assertThatThrownBy(() -> PackReader.read(part, id -> null)).isInstanceOf(Failure.class);
        }
        GitObject base = GitObject.blob(new byte[1000]);
        byte[] changed = base.data().clone();
        changed[5] = 1;
        byte[] thin = Pack.of(List.of(new Pack.Item(GitObject.blob(changed), base)), true);
        assertThat(PackReader.read(thin, id -> base)).hasSize(1);
        assertThatThrownBy(() -> PackReader.read(thin, id -> null)).hasMessageContaining("lacks the base of a delta");
    }

    @Test
    void aTreeIsKeptInGitsOrder() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] tree = new byte[0];
            Map<String, FileMode> entries = new TreeMap<>();
            for (int i = 0; i < 40; i++) {
                String name =
                        List.of("a", "a.b", "a-b", "ab", "a0", "b", "é", "Z").get(random.nextInt(8))
                                + (random.nextBoolean() ? "" : random.nextInt(4));
                FileMode mode = random.nextBoolean() ? FileMode.TREE : FileMode.REGULAR_FILE;
                if (random.nextInt(4) == 0) {
                    entries.remove(name);
                    tree = TreeBytes.without(tree, name);
                } else {
                    entries.put(name, mode);
                    tree = TreeBytes.with(tree, name, mode.getBits(), id(name));
                }
            }
            assertThat(tree).as("seed %d", seed).isEqualTo(formatted(entries));
            assertThat(TreeBytes.all(tree)).hasSize(entries.size());
        }
    }

    private static ObjectId id(String name) {
        return GitObject.blob(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .id();
    }

    /** The same tree as JGit writes it. */
    private static byte[] formatted(Map<String, FileMode> entries) {
        TreeFormatter formatter = new TreeFormatter();
        entries.entrySet().stream()
                .sorted((a, b) -> Arrays.compareUnsigned(key(a), key(b)))
                .forEach(entry -> formatter.append(entry.getKey(), entry.getValue(), id(entry.getKey())));
        return formatter.toByteArray();
    }

    private static byte[] key(Map.Entry<String, FileMode> entry) {
        String name = entry.getValue() == FileMode.TREE ? entry.getKey() + "/" : entry.getKey();
        return name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theCacheOutlivesTheProcessAndBeginsAnewWhenItHasGrownTooLarge() {
        GitObject blob = GitObject.of(Constants.OBJ_BLOB, new byte[] {1, 2, 3});
        List<GitObject> many = new ArrayList<>(List.of(blob));
        for (int i = 0; i < 2000; i++) {
            many.add(GitObject.blob(("object " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        try (ObjectCache cache = ObjectCache.open(directory, 100_000)) {
            cache.keep(many);
        }
        try (ObjectCache cache = ObjectCache.open(directory, 100_000)) {
            assertThat(cache.find(blob.id()).data()).isEqualTo(blob.data());
            assertThat(cache.find(ObjectId.zeroId())).isNull();
        }
        try (ObjectCache cache = ObjectCache.open(directory, 100)) {
            assertThat(cache.find(blob.id())).isNull();
        }
    }

    @Test
    void memoryIsBounded() {
        try (ObjectCache cache = ObjectCache.open(directory, 100_000)) {
            GitObject first = GitObject.blob(new byte[1 << 20]);
            cache.remember(first);
            for (int i = 1; i < 40; i++) {
                byte[] data = new byte[1 << 20];
                data[0] = (byte) i;
                cache.remember(GitObject.blob(data));
            }
            assertThat(cache.find(first.id())).isNull();
        }
    }
}
