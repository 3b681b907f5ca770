package io.jenkins.plugins.gitops.metrics.exposition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * One member of gzip at level 1: a scrape is read once, on a network that is near. Large ones are packed in pieces side by
 * side, as many at once as there are processors; each piece begins where the one before it ends on a whole byte.
 */
public final class Gzip {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};
    private static final int PIECE = 1 << 20;
    private static final int ROOM = 1 << 16;

    private Gzip() {}

    /** Packs the one into the other. */
    public static void pack(Sink plain, Sink packed) {
        pack(plain, packed, PIECE);
    }

    /** Packs the one into the other, in pieces of so many bytes. */
    public static void pack(Sink plain, Sink packed, int size) {
        packed.put(HEADER);
        int pieces = Math.max(1, (int) ((plain.length() + (long) size - 1) / size));
        List<Sink> done = IntStream.range(0, pieces)
                .parallel()
                .mapToObj(piece -> piece(plain, (int) ((long) piece * size), size, piece == pieces - 1))
                .toList();
        done.forEach(piece -> packed.put(piece.array(), 0, piece.length()));
        CRC32 checksum = new CRC32();
        checksum.update(plain.array(), 0, plain.length());
        little(packed, (int) checksum.getValue());
        little(packed, plain.length());
    }

    private static Sink piece(Sink plain, int from, int size, boolean last) {
        Sink sink = new Sink(ROOM);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain.array(), from, Math.min(size, plain.length() - from));
            if (last) {
                deflater.finish();
            }
            byte[] room = new byte[ROOM];
            int count;
            do {
                count = deflater.deflate(room, 0, ROOM, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                sink.put(room, 0, count);
                // what is flushed fills less than the room, unless it ends there: then nothing comes once more
            } while (last ? !deflater.finished() : count == ROOM);
            return sink;
        } finally {
            deflater.end();
        }
    }

    private static void little(Sink sink, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            sink.put((char) (value >>> shift & 0xff));
        }
    }
}
