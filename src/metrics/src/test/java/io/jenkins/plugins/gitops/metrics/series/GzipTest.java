package io.jenkins.plugins.gitops.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.metrics.exposition.Gzip;
import io.jenkins.plugins.gitops.metrics.exposition.Sink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 2_000, 131_072, 1_000_000})
    void givesBackWhatWasPackedInPieces(int length) throws IOException {
        SplittableRandom random = new SplittableRandom(length);
        byte[] plain = new byte[length];
        for (int i = 0; i < length; i++) {
            // half of it packs well, half of it not at all
            plain[i] = (byte) (i % 2_000 < 1_000 ? 'a' : random.nextInt(256));
        }
        Sink packed = new Sink(16);
        Gzip.pack(new Sink(16).put(plain), packed, 1_000);
        assertThat(unpacked(packed)).isEqualTo(plain);
        packed.clear();
        Gzip.pack(new Sink(16).put(plain), packed);
        assertThat(unpacked(packed)).isEqualTo(plain);
    }

    private static byte[] unpacked(Sink packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed.toBytes())).readAllBytes();
    }
}
