package io.jenkins.plugins.gitops.metrics.series;

import java.util.concurrent.atomic.AtomicLongArray;

/** Doubles in one array that many threads add to without a lock. */
final class Cells {
    /** The bits of a value that is not there yet; no arithmetic makes them. */
    private static final long ABSENT = 0x7ff8_0000_ab5e_0001L;

    private final AtomicLongArray bits;

    Cells(int count) {
        bits = new AtomicLongArray(count);
    }

    void add(int at, double amount) {
        long old;
        do {
            old = bits.get(at);
        } while (!bits.weakCompareAndSetVolatile(
                at, old, Double.doubleToRawLongBits(Double.longBitsToDouble(old) + amount)));
    }

    void set(int at, double value) {
        bits.set(at, Double.doubleToRawLongBits(value));
    }

    void clear(int at) {
        bits.set(at, ABSENT);
    }

    double get(int at) {
        return Double.longBitsToDouble(bits.get(at));
    }

    boolean isAbsent(int at) {
        return bits.get(at) == ABSENT;
    }
}
