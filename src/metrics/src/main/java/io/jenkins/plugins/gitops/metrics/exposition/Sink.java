package io.jenkins.plugins.gitops.metrics.exposition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing row of bytes that numbers are written into as digits, without a String in between. Not for two threads. */
public final class Sink {
    private static final double EXACT = 1L << 53;

    private byte[] bytes;
    private int length;

    public Sink(int capacity) {
        bytes = new byte[capacity];
    }

    public int length() {
        return length;
    }

    /** Forgets what was written and keeps the room for it. */
    public void clear() {
        length = 0;
    }

    /** The bytes themselves; only the first {@link #length()} mean something. */
    byte[] array() {
        return bytes;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + (bytes.length >> 1)));
        }
    }

    public Sink put(byte[] source, int from, int count) {
        room(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
        return this;
    }

    public Sink put(byte[] source) {
        return put(source, 0, source.length);
    }

    public Sink put(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    public Sink put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A number as both formats write it; whole ones without a fraction. */
    public Sink number(double value) {
        boolean negativeZero = value == 0 && 1 / value < 0;
        if (value == Math.rint(value) && Math.abs(value) < EXACT && !negativeZero) {
            return whole((long) value);
        }
        double thousandths = value * 1_000;
        long digits = (long) thousandths;
        // exact only where the three digits name this very number
        if (Math.abs(thousandths) < 1e12
                && digits != 0
                && Double.compare(thousandths, (double) digits) == 0
                && Double.compare(digits / 1_000.0, value) == 0) {
            return fraction(digits);
        }
        return put(text(value));
    }

    /** A number that need not be fast. */
    public static String text(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return "+Inf";
        }
        return value == Double.NEGATIVE_INFINITY ? "-Inf" : Double.toString(value);
    }

    private Sink fraction(long thousandths) {
        long positive = Math.abs(thousandths);
        if (thousandths < 0) {
            put('-');
        }
        whole(positive / 1_000);
        int rest = (int) (positive % 1_000);
        put('.').put((char) ('0' + rest / 100));
        if (rest % 100 != 0) {
            put((char) ('0' + rest / 10 % 10));
            if (rest % 10 != 0) {
                put((char) ('0' + rest % 10));
            }
        }
        return this;
    }

    private Sink whole(long value) {
        room(20);
        long rest = value;
        if (rest < 0) {
            bytes[length++] = '-';
            rest = -rest;
        }
        if (rest < 10) {
            bytes[length++] = (byte) ('0' + rest);
            return this;
        }
        int digits = 1;
        for (long limit = 10; digits < 19 && rest >= limit; limit *= 10) {
            digits++;
        }
        int at = length + digits;
        length = at;
        while (rest >= 10) {
            long tenth = rest / 10;
            bytes[--at] = (byte) ('0' + (rest - tenth * 10));
            rest = tenth;
        }
        bytes[--at] = (byte) ('0' + rest);
        return this;
    }
}
