package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.chunk.ChunkId;
import io.jenkins.plugins.gitops.backup.chunk.Cutter;
import io.jenkins.plugins.gitops.backup.seal.Mac256;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes the streams of one snapshot, from as many threads as there are streams. Nothing of it is to be seen before
 * {@link #commit}; what was sent until then is found again by the next run and not sent twice.
 */
public final class SnapshotWriter {
    /** How many chunks one list of chunks names at most. */
    private static final int LISTED = 50_000;

    private static final int LISTED_BYTES = ChunkId.BYTES + Integer.BYTES;

    private final Config config;
    private final Intake intake;
    private final String of;
    private final Instant takenAt;
    private final Map<String, Snapshot.Stream> streams = new TreeMap<>();

    SnapshotWriter(Config config, Intake intake, String of, Instant takenAt) {
        this.config = config;
        this.intake = intake;
        this.of = of;
        this.takenAt = takenAt;
    }

    /** Takes one stream to its end. */
    public void write(String name, InputStream in) throws IOException {
        Cutter cutter = config.cutter();
        Mac256 naming = config.naming();
        MessageDigest sha256 = Sha256.begun();
        ByteArrayOutputStream listed = new ByteArrayOutputStream();
        byte[] buffer = new byte[2 * cutter.sizes().most()];
        long length = 0;
        int from = 0;
        int to = 0;
        boolean more = true;
        while (more || from < to) {
            if (more && to - from < cutter.sizes().most()) {
                System.arraycopy(buffer, from, buffer, 0, to - from);
                to -= from;
                from = 0;
                int read = in.readNBytes(buffer, to, buffer.length - to);
                more = read > 0;
                sha256.update(buffer, to, read);
                length += read;
                to += read;
                continue;
            }
            int cut = cutter.cut(buffer, from, to);
            ChunkId id = ChunkId.of(naming.of(buffer, from, cut));
            intake.take(id, buffer, from, cut);
            listed.writeBytes(ByteBuffer.allocate(LISTED_BYTES)
                    .putLong(id.high())
                    .putLong(id.low())
                    .putInt(cut)
                    .array());
            from += cut;
        }
        List<ChunkId> lists = lists(listed.toByteArray(), naming);
        add(new Snapshot.Stream(name, length, HexFormat.of().formatHex(sha256.digest()), lists));
    }

    private List<ChunkId> lists(byte[] listed, Mac256 naming) {
        List<ChunkId> lists = new ArrayList<>();
        for (int from = 0; from < listed.length; from += LISTED * LISTED_BYTES) {
            int length = Math.min(LISTED * LISTED_BYTES, listed.length - from);
            ChunkId id = ChunkId.of(naming.of(listed, from, length));
            intake.take(id, listed, from, length);
            lists.add(id);
        }
        return lists;
    }

    private synchronized void add(Snapshot.Stream stream) {
        if (streams.putIfAbsent(stream.name(), stream) != null) {
            throw new Refusal(
                    "add " + Refusal.quoted(stream.name()) + " to a snapshot",
                    "it holds a stream of that name already",
                    "give each stream its own name");
        }
    }

    /** Makes the snapshot, with all streams that were taken; from here on it is there, whatever happens. */
    public synchronized Snapshot commit(Optional<String> previous, Json.Obj notes) {
        intake.settle();
        String object = Names.fresh(Names.SNAPSHOTS, takenAt);
        Snapshot snapshot =
                new Snapshot(Names.last(object), of, takenAt, previous, List.copyOf(streams.values()), notes);
        intake.write(object, snapshot.text());
        return snapshot;
    }

    /** How many bytes of chunks were stored, packed; the rest was there already. */
    public long stored() {
        return intake.stored();
    }

    /** The places that missed something, with the reason; the snapshot is whole in the others. */
    public Map<String, String> behind() {
        return intake.behind();
    }

    /** The chunks that a list names, in order. */
    static List<Listed> listed(byte[] list) {
        ByteBuffer in = ByteBuffer.wrap(list);
        List<Listed> chunks = new ArrayList<>();
        while (in.remaining() >= LISTED_BYTES) {
            chunks.add(new Listed(new ChunkId(in.getLong(), in.getLong()), in.getInt()));
        }
        return chunks;
    }

    /** A chunk of a stream. */
    record Listed(ChunkId id, int length) {}
}
