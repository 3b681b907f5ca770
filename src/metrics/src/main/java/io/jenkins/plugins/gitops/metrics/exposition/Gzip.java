package io.jenkins.plugins.gitops.metrics.exposition;

import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** One member of gzip at level 1: a scrape is read once, on a network that is near. */
public final class Gzip {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};

    private Gzip() {}

    /** Packs the one into the other. */
    public static void pack(Sink plain, Sink packed) {
        packed.put(HEADER);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain.array(), 0, plain.length());
            deflater.finish();
            byte[] piece = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.put(piece, 0, deflater.deflate(piece));
            }
        } finally {
            deflater.end();
        }
        CRC32 checksum = new CRC32();
        checksum.update(plain.array(), 0, plain.length());
        little(packed, (int) checksum.getValue());
        little(packed, plain.length());
    }

    private static void little(Sink sink, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            sink.put((char) (value >>> shift & 0xff));
        }
    }
}
