package io.jenkins.plugins.gitops.connectors.git;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Reads a pack that fits into memory, as the answers to wants for single objects do; every name is computed anew. */
final class PackReader {
    private static final int HEADER = 12;
    private static final int TRAILER = 20;
    private static final int OFFSET_DELTA = 6;
    private static final int REF_DELTA = 7;

    private final byte[] pack;
    private final Function<ObjectId, @Nullable GitObject> known;
    private final Map<Integer, GitObject> byOffset = new HashMap<>();
    private final Map<ObjectId, GitObject> byName = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private int at = HEADER;

    /** A delta whose base may come later in the pack. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pending(
            int offset, int baseOffset, @Nullable ObjectId baseName, byte[] delta) {}

    private PackReader(byte[] pack, Function<ObjectId, @Nullable GitObject> known) {
        this.pack = pack;
        this.known = known;
    }

    /** All objects of the pack; a base that is not in it is asked of {@code known}. */
    static List<GitObject> read(byte[] pack, Function<ObjectId, @Nullable GitObject> known) {
        if (pack.length < HEADER + TRAILER || pack[0] != 'P' || pack[1] != 'A' || pack[2] != 'C' || pack[3] != 'K') {
            throw Packets.broken("no pack stands in it");
        }
        PackReader reader = new PackReader(pack, known);
        try {
            reader.readAll();
        } catch (DataFormatException | IndexOutOfBoundsException e) {
            throw Packets.broken("the pack is damaged").causedBy(e);
        }
        return List.copyOf(reader.byOffset.values());
    }

    private void readAll() throws DataFormatException {
        int count = ByteBuffer.wrap(pack).getInt(8);
        for (int i = 0; i < count; i++) {
            readOne();
        }
        while (!pending.isEmpty()) {
            int before = pending.size();
            pending.removeIf(this::resolve);
            if (pending.size() == before) {
                throw Packets.broken("the pack lacks the base of a delta");
            }
        }
    }

    private void readOne() throws DataFormatException {
        int offset = at;
        int b = pack[at++] & 0xff;
        int type = b >>> 4 & 7;
        long size = b & 0x0f;
        for (int shift = 4; (b & 0x80) != 0; shift += 7) {
            b = pack[at++] & 0xff;
            size |= (long) (b & 0x7f) << shift;
        }
        if (type == OFFSET_DELTA) {
            int base = offset - distance();
            pending.add(new Pending(offset, base, null, inflate(size)));
        } else if (type == REF_DELTA) {
            ObjectId base = ObjectId.fromRaw(pack, at);
            at += TRAILER;
            pending.add(new Pending(offset, -1, base, inflate(size)));
        } else {
            add(offset, GitObject.of(type, inflate(size)));
        }
    }

    private int distance() {
        int b = pack[at++] & 0xff;
        int distance = b & 0x7f;
        while ((b & 0x80) != 0) {
            b = pack[at++] & 0xff;
            distance = ((distance + 1) << 7) | (b & 0x7f);
        }
        return distance;
    }

    private byte[] inflate(long size) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pack, at, pack.length - at);
            ByteArrayOutputStream out = new ByteArrayOutputStream((int) Math.min(size, 1 << 20));
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("the pack ends inside an object");
                }
                out.write(buffer, 0, read);
            }
            at += (int) inflater.getBytesRead();
            if (out.size() != size) {
                throw new DataFormatException("an object has another size than announced");
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private boolean resolve(Pending delta) {
        ObjectId name = delta.baseName();
        GitObject base = name == null ? byOffset.get(delta.baseOffset()) : byName.get(name);
        if (base == null && name != null) {
            base = known.apply(name);
        }
        if (base == null) {
            return false;
        }
        add(delta.offset(), GitObject.of(base.type(), Delta.apply(base.data(), delta.delta())));
        return true;
    }

    private void add(int offset, GitObject object) {
        byOffset.put(offset, object);
        byName.put(object.id(), object);
    }
}
