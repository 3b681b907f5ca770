package io.jenkins.plugins.gitops.backup.chunk;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/**
 * Finds where a chunk ends: where a rolling sum over the last bytes has enough zeros. An inserted byte moves one
 * boundary and not all that follow. The sums are keyed, so that the lengths of chunks tell nothing of known content.
 */
public final class Cutter {
    private static final int BYTE = 0xff;

    private final long[] gear = new long[BYTE + 1];
    private final Sizes sizes;

    /** Lengths of chunks; the middle one is a power of two. */
    public record Sizes(int least, int middle, int most) {
        public Sizes {
            if (least < 64 || least > middle || middle > most || Integer.bitCount(middle) != 1) {
                throw new IllegalArgumentException("Cannot cut chunks of " + least + " to " + most + " bytes around "
                        + middle + ": they are out of order; take a power of two between the others");
            }
        }

        public static Sizes standard() {
            return new Sizes(256 << 10, 1 << 20, 4 << 20);
        }
    }

    public Cutter(byte[] key, Sizes sizes) {
        this.sizes = sizes;
        SplittableRandom random = new SplittableRandom(ByteBuffer.wrap(key).getLong());
        for (int i = 0; i < gear.length; i++) {
            gear[i] = random.nextLong();
        }
    }

    public Sizes sizes() {
        return sizes;
    }

    /** How many of the bytes are the next chunk; all of them where no boundary is among them. */
    public int cut(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + sizes.most);
        int at = Math.min(end, from + sizes.least);
        int middle = Math.min(end, from + sizes.middle);
        int bits = Integer.numberOfTrailingZeros(sizes.middle);
        // harder before the middle and easier behind it: lengths keep close to the middle
        long hard = -1L << (Long.SIZE - bits - 2);
        long easy = -1L << (Long.SIZE - bits + 2);
        long sum = 0;
        for (; at < middle; at++) {
            sum = (sum << 1) + gear[bytes[at] & BYTE];
            if ((sum & hard) == 0) return at + 1 - from;
        }
        for (; at < end; at++) {
            sum = (sum << 1) + gear[bytes[at] & BYTE];
            if ((sum & easy) == 0) return at + 1 - from;
        }
        return end - from;
    }
}
