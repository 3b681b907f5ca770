package io.jenkins.plugins.gitops.connectors.git;

import java.io.ByteArrayOutputStream;

/**
 * Git's copy-and-insert deltas. An edit replaces one stretch of a blob or tree, so what both versions share before and
 * behind it is all there is to find, and a directory of any width costs a few dozen bytes.
 */
final class Delta {
    private static final int LONGEST_COPY = 0xff_ffff;
    private static final int LONGEST_INSERT = 127;

    private Delta() {}

    static byte[] between(byte[] base, byte[] result) {
        int most = Math.min(base.length, result.length);
        int before = 0;
        while (before < most && base[before] == result[before]) {
            before++;
        }
        int behind = 0;
        while (behind < most - before && base[base.length - 1 - behind] == result[result.length - 1 - behind]) {
            behind++;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        size(out, base.length);
        size(out, result.length);
        copy(out, 0, before);
        insert(out, result, before, result.length - behind);
        copy(out, base.length - behind, behind);
        return out.toByteArray();
    }

    private static void size(ByteArrayOutputStream out, int size) {
        int rest = size;
        while (rest >= 0x80) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static void copy(ByteArrayOutputStream out, int from, int length) {
        int at = from;
        int left = length;
        while (left > 0) {
            int piece = Math.min(left, LONGEST_COPY);
            int mark = 0x80;
            ByteArrayOutputStream numbers = new ByteArrayOutputStream();
            for (int i = 0; i < 4; i++) {
                mark |= number(numbers, (at >>> (8 * i)) & 0xff, 1 << i);
            }
            for (int i = 0; i < 3; i++) {
                mark |= number(numbers, (piece >>> (8 * i)) & 0xff, 0x10 << i);
            }
            out.write(mark);
            out.writeBytes(numbers.toByteArray());
            at += piece;
            left -= piece;
        }
    }

    private static int number(ByteArrayOutputStream out, int value, int bit) {
        if (value == 0) {
            return 0;
        }
        out.write(value);
        return bit;
    }

    private static void insert(ByteArrayOutputStream out, byte[] result, int from, int to) {
        for (int at = from; at < to; at += LONGEST_INSERT) {
            int piece = Math.min(to - at, LONGEST_INSERT);
            out.write(piece);
            out.write(result, at, piece);
        }
    }

    /** The result that the delta makes of the base. */
    static byte[] apply(byte[] base, byte[] delta) {
        int[] at = {0};
        if (readSize(delta, at) != base.length) {
            throw Packets.broken("a delta does not fit its base");
        }
        byte[] result = new byte[readSize(delta, at)];
        int filled = 0;
        while (at[0] < delta.length) {
            int mark = delta[at[0]++] & 0xff;
            if ((mark & 0x80) == 0) {
                System.arraycopy(delta, at[0], result, filled, mark);
                at[0] += mark;
                filled += mark;
            } else {
                int from = readNumber(delta, at, mark, 4);
                int length = readNumber(delta, at, mark >>> 4, 3);
                length = length == 0 ? 0x1_0000 : length;
                System.arraycopy(base, from, result, filled, length);
                filled += length;
            }
        }
        return result;
    }

    private static int readSize(byte[] delta, int[] at) {
        int size = 0;
        int shift = 0;
        int b;
        do {
            b = delta[at[0]++] & 0xff;
            size |= (b & 0x7f) << shift;
            shift += 7;
        } while ((b & 0x80) != 0);
        return size;
    }

    private static int readNumber(byte[] delta, int[] at, int mark, int most) {
        int number = 0;
        for (int i = 0; i < most; i++) {
            if ((mark & 1 << i) != 0) {
                number |= (delta[at[0]++] & 0xff) << (8 * i);
            }
        }
        return number;
    }
}
