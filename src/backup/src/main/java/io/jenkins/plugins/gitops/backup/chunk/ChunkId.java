package io.jenkins.plugins.gitops.backup.chunk;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** What is in a chunk, as a name: the first 128 bits of a keyed hash, by which nobody without the key learns anything. */
public record ChunkId(long high, long low) {
    public static final int BYTES = 2 * Long.BYTES;

    /** The name that begins with these bytes. */
    public static ChunkId of(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new ChunkId(bytes.getLong(), bytes.getLong());
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
