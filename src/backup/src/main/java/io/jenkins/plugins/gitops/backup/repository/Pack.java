package io.jenkins.plugins.gitops.backup.repository;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import io.jenkins.plugins.gitops.backup.chunk.ChunkId;
import io.jenkins.plugins.gitops.backup.seal.Damaged;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Some chunks, each packed by zstd, one behind the other; behind them what lies where, and how long that list is. */
final class Pack {
    private static final int ENTRY = ChunkId.BYTES + 2 * Integer.BYTES;
    private static final int LEVEL = 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<PackedChunk> chunks = new ArrayList<>();

    static byte[] pack(byte[] chunk) {
        return Zstd.compress(chunk, LEVEL);
    }

    void add(ChunkId id, byte[] packed, int length) {
        chunks.add(new PackedChunk(id, bytes.size(), packed.length, length));
        bytes.writeBytes(packed);
    }

    int size() {
        return bytes.size();
    }

    List<PackedChunk> chunks() {
        return chunks;
    }

    byte[] plain() {
        byte[] list = list(chunks);
        return ByteBuffer.allocate(bytes.size() + list.length + Integer.BYTES)
                .put(bytes.toByteArray())
                .put(list)
                .putInt(chunks.size())
                .array();
    }

    /** The list of what lies in a pack, as bytes. */
    static byte[] list(List<PackedChunk> chunks) {
        ByteBuffer list = ByteBuffer.allocate(chunks.size() * ENTRY);
        for (PackedChunk chunk : chunks) {
            list.putLong(chunk.id().high())
                    .putLong(chunk.id().low())
                    .putInt(chunk.packed())
                    .putInt(chunk.length());
        }
        return list.array();
    }

    /** The same list out of bytes. */
    static List<PackedChunk> chunks(ByteBuffer list, int count) throws Damaged {
        try {
            List<PackedChunk> chunks = new ArrayList<>();
            int offset = 0;
            for (int i = 0; i < count; i++) {
                ChunkId id = new ChunkId(list.getLong(), list.getLong());
                int packed = list.getInt();
                chunks.add(new PackedChunk(id, offset, packed, list.getInt()));
                offset += packed;
            }
            return chunks;
        } catch (BufferUnderflowException e) {
            throw new Damaged("its list of chunks is cut");
        }
    }

    /** What lies in an opened pack, by its own list. */
    static List<PackedChunk> chunks(byte[] plain) throws Damaged {
        int count = plain.length < Integer.BYTES ? -1 : ByteBuffer.wrap(plain).getInt(plain.length - Integer.BYTES);
        long from = plain.length - Integer.BYTES - (long) count * ENTRY;
        if (count < 0 || from < 0) {
            throw new Damaged("its list of chunks is cut");
        }
        return chunks(ByteBuffer.wrap(plain).position((int) from), count);
    }

    /** A chunk out of an opened pack. */
    static byte[] unpack(byte[] plain, int offset, int packed, int length) throws Damaged {
        try {
            byte[] chunk = new byte[length];
            long got = Zstd.decompressByteArray(chunk, 0, length, plain, offset, packed);
            if (got != length) {
                throw new Damaged("a chunk in it is " + got + " bytes long instead of " + length);
            }
            return chunk;
        } catch (ZstdException | IndexOutOfBoundsException e) {
            throw new Damaged("a chunk in it cannot be unpacked");
        }
    }
}
