package io.jenkins.plugins.gitops.metrics.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** Records in a row, each with its length and checksum; behind a torn or damaged one the next is found again. */
final class Frames {
    private static final int MAGIC = 0x474d_4331;
    private static final int HEAD = 12;

    private Frames() {}

    static byte[] frame(byte[] payload) {
        return ByteBuffer.allocate(HEAD + payload.length)
                .putInt(MAGIC)
                .putInt(payload.length)
                .putInt(checksum(payload))
                .put(payload)
                .array();
    }

    /** The payloads of every whole record. */
    static List<byte[]> read(byte[] file) {
        List<byte[]> payloads = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(file);
        int at = 0;
        while (at + HEAD <= file.length) {
            int length = buffer.getInt(at + 4);
            if (buffer.getInt(at) == MAGIC && length >= 0 && length <= file.length - at - HEAD) {
                byte[] payload = Arrays.copyOfRange(file, at + HEAD, at + HEAD + length);
                if (checksum(payload) == buffer.getInt(at + 8)) {
                    payloads.add(payload);
                    at += HEAD + length;
                    continue;
                }
            }
            at++;
        }
        return payloads;
    }

    private static int checksum(byte[] payload) {
        CRC32C checksum = new CRC32C();
        checksum.update(payload);
        return (int) checksum.getValue();
    }
}
