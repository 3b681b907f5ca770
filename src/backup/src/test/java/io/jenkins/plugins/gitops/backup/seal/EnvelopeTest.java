package io.jenkins.plugins.gitops.backup.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static MasterKey key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return MasterKey.of(Base64.getEncoder().encodeToString(bytes));
    }

    private final KeyRing ring = KeyRing.of(List.of(key(1), key(2)));

    @Test
    void opensWithEachKeyAloneAtEveryLengthAroundASegment() throws Exception {
        for (int length :
                new int[] {0, 1, Segments.PLAIN - 1, Segments.PLAIN, Segments.PLAIN + 1, 3 * Segments.PLAIN}) {
            byte[] plain = new byte[length];
            byte[] sealed = Envelope.seal("packs/a", plain, ring);
            for (int seed : new int[] {1, 2}) {
                assertThat(Envelope.read(sealed).open("packs/a", KeyRing.of(List.of(key(seed)))))
                        .isEqualTo(plain);
            }
        }
    }

    @Test
    void isBoundToItsName() throws Exception {
        Envelope envelope = Envelope.read(Envelope.seal("snapshots/a", new byte[9], ring));
        assertThatThrownBy(() -> envelope.open("snapshots/b", ring))
                .isInstanceOf(Damaged.class)
                .hasMessageContaining("belongs under another name");
    }

    @Test
    void findsSegmentsThatWereCutOffOrChangedPlaces() throws Exception {
        byte[] sealed = Envelope.seal("packs/a", new byte[3 * Segments.PLAIN], ring);
        int segment = Segments.PLAIN + 16;
        byte[] cut = java.util.Arrays.copyOf(sealed, sealed.length - segment);
        assertThatThrownBy(() -> Envelope.read(cut).open("packs/a", ring)).isInstanceOf(Damaged.class);
        byte[] swapped = sealed.clone();
        int first = sealed.length - 3 * segment;
        System.arraycopy(sealed, first, swapped, first + segment, segment);
        System.arraycopy(sealed, first + segment, swapped, first, segment);
        assertThatThrownBy(() -> Envelope.read(swapped).open("packs/a", ring)).isInstanceOf(Damaged.class);
    }

    @Test
    void neverSealsTheSameBytesToTheSameBytes() {
        byte[] plain = "orders".getBytes(StandardCharsets.UTF_8);
        assertThat(Envelope.seal("a", plain, ring)).isNotEqualTo(Envelope.seal("a", plain, ring));
    }

    @Test
    void refusesKeysThatAreNone() {
        assertThatThrownBy(() -> MasterKey.of("hunter2"))
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> MasterKey.of("aGVsbG8=")).hasMessageContaining("it holds 5 bytes");
        assertThatThrownBy(() -> KeyRing.of(List.of())).hasMessageContaining("no key is configured");
    }

    @Test
    void showsNothingOfAKey() {
        byte[] bytes = new byte[32];
        bytes[0] = 77;
        String text = Base64.getEncoder().encodeToString(bytes);
        assertThat(MasterKey.of(text) + " " + KeyRing.of(List.of(MasterKey.of(text))))
                .doesNotContain(text)
                .contains(MasterKey.of(text).id());
    }
}
