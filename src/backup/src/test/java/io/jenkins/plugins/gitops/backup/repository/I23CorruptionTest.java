package io.jenkins.plugins.gitops.backup.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.backup.store.MemoryStore;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** I23: what was spoilt is never restored as if it were whole. */
class I23CorruptionTest {
    private static final int TIMES = 10_000;

    private final Ground ground = new Ground();
    private final Map<String, byte[]> content = Map.of("a", Ground.noise(1, 6_000), "b", Ground.noise(2, 900));

    @Test
    void findsEachOfTenThousandCorruptions() {
        BackupRepository repository = ground.open(ground.keys, ground.near);
        for (int i = 0; i < 3; i++) {
            Map<String, byte[]> more = new TreeMap<>(content);
            more.put("c", Ground.noise(10 + i, 500));
            Snapshot taken = Ground.take(repository, more);
            repository.prove(taken.id(), taken.notes());
        }
        Ground stranger = new Ground();
        Ground.take(stranger.open(stranger.keys, stranger.near), content);
        Map<String, byte[]> whole = new TreeMap<>(ground.near.objects);
        List<byte[]> foreign = new ArrayList<>(stranger.near.objects.values());
        SplittableRandom random = new SplittableRandom(23);
        Map<String, Integer> kinds = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Map<String, byte[]> spoilt = new TreeMap<>(whole);
            String what = spoil(spoilt, foreign, random);
            kinds.merge(what.substring(0, what.indexOf(' ')), 1, Integer::sum);
            if (!isFound(spoilt)) missed.add(what);
        }
        System.out.println("Corruptions of a backup: " + TIMES + " " + kinds + ", " + missed.size() + " not found");
        assertThat(missed).isEmpty();
    }

    @Test
    void isQuietWhereNothingIsSpoilt() {
        BackupRepository repository = ground.open();
        Ground.take(repository, content);
        assertThat(repository.inspect()).isEmpty();
    }

    @Test
    void restoresFromTheOtherPlaceWhatIsSpoiltInOne() {
        BackupRepository repository = ground.open();
        Snapshot taken = Ground.take(repository, content);
        ground.near.objects.replaceAll((object, bytes) -> object.startsWith(Names.PACKS) ? new byte[9] : bytes);
        assertThat(Ground.restore(ground.open(), taken, "a")).isEqualTo(content.get("a"));
        assertThat(repository.inspect())
                .anyMatch(flaw -> flaw.place().equals("near") && flaw.object().startsWith(Names.PACKS))
                .noneMatch(flaw -> flaw.place().equals("far"));
    }

    private static String spoil(Map<String, byte[]> objects, List<byte[]> foreign, SplittableRandom random) {
        List<String> names = new ArrayList<>(objects.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] bytes = objects.get(name);
        switch (random.nextInt(5)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                int at = random.nextInt(bytes.length);
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                objects.put(name, flipped);
                return "flipped bit in byte " + at + " of " + bytes.length + " in " + name;
            }
            case 1 -> {
                objects.put(name, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                return "truncated " + name;
            }
            case 2 -> {
                String other = names.get((names.indexOf(name) + 1 + random.nextInt(names.size() - 1)) % names.size());
                objects.put(name, objects.get(other));
                objects.put(other, bytes);
                return "swapped " + name + " and " + other;
            }
            case 3 -> {
                objects.put(name, foreign.get(random.nextInt(foreign.size())));
                return "foreign " + name;
            }
            default -> {
                objects.put(name, Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(40)));
                return "lengthened " + name;
            }
        }
    }

    private boolean isFound(Map<String, byte[]> objects) {
        MemoryStore store = new MemoryStore("spoilt");
        store.objects.putAll(objects);
        try {
            BackupRepository repository = BackupRepository.open(List.of(store), ground.keys, ground.clock);
            return !repository.inspect().isEmpty();
        } catch (Failure | Refusal e) {
            return true;
        }
    }
}
