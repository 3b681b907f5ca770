package hudson.scheduler;

import hudson.Util;
import java.util.Random;

/** Spreads {@code H} over its range, the same way each time for one name. */
public abstract class Hash {
    Hash() {}

    public abstract int next(int n);

    public static Hash from(String seed) {
        Random random = new Random(Long.parseUnsignedLong(Util.getDigestOf(seed).substring(0, 16), 16));
        return new Hash() {
            @Override
            public int next(int n) {
                return random.nextInt(n);
            }
        };
    }

    public static Hash zero() {
        return new Hash() {
            @Override
            public int next(int n) {
                return 0;
            }
        };
    }
}
