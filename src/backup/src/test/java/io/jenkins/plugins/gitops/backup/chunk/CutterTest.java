package io.jenkins.plugins.gitops.backup.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CutterTest {
    private static final Cutter.Sizes SIZES = new Cutter.Sizes(1 << 10, 4 << 10, 16 << 10);

    private static List<String> chunks(Cutter cutter, byte[] bytes) {
        List<String> chunks = new ArrayList<>();
        for (int from = 0; from < bytes.length; ) {
            int cut = cutter.cut(bytes, from, bytes.length);
            chunks.add(new String(bytes, from, cut, java.nio.charset.StandardCharsets.ISO_8859_1));
            from += cut;
        }
        return chunks;
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void keepsLengthsWithinBoundsAndCloseToTheMiddle() {
        List<String> chunks = chunks(new Cutter(new byte[32], SIZES), noise(4 << 20));
        assertThat(chunks.subList(0, chunks.size() - 1))
                .allSatisfy(chunk -> assertThat(chunk.length()).isBetween(SIZES.least(), SIZES.most()));
        assertThat((4 << 20) / chunks.size()).isBetween(SIZES.middle() / 2, SIZES.middle() * 2);
    }

    @Test
    void movesOneBoundaryWhereAByteIsAdded() {
        byte[] bytes = noise(1 << 20);
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 0, 500_000);
        System.arraycopy(bytes, 500_000, longer, 500_001, bytes.length - 500_000);
        Cutter cutter = new Cutter(new byte[32], SIZES);
        Set<String> before = new HashSet<>(chunks(cutter, bytes));
        assertThat(chunks(cutter, longer).stream().filter(chunk -> !before.contains(chunk)))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void cutsElsewhereUnderAnotherKey() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(chunks(new Cutter(other, SIZES), noise(1 << 18)))
                .isNotEqualTo(chunks(new Cutter(new byte[32], SIZES), noise(1 << 18)));
    }

    @Test
    void refusesSizesOutOfOrder() {
        assertThatThrownBy(() -> new Cutter.Sizes(4096, 1000, 9000)).hasMessageContaining("power of two");
    }
}
