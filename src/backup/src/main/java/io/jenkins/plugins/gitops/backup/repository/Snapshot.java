package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.chunk.ChunkId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run's content of a backup: streams by name, each with its length, its checksum, and the chunks that list its chunks.
 *
 * @param of what was backed up
 * @param previous the snapshot that this one needs to be restored; empty where it stands alone
 * @param notes what else is to be kept with it, as the versions of server and tools
 */
public record Snapshot(
        String id, String of, Instant takenAt, Optional<String> previous, List<Stream> streams, Json.Obj notes) {
    public Snapshot {
        streams = List.copyOf(streams);
    }

    /** One stream. */
    public record Stream(String name, long length, String sha256, List<ChunkId> lists) {
        public Stream {
            lists = List.copyOf(lists);
        }
    }

    /** The stream of that name, or a refusal that tells the names there are. */
    public Stream stream(String name) {
        return streams.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "restore " + Refusal.quoted(name) + " from snapshot " + Refusal.quoted(id),
                        "it holds no such stream",
                        "name one of " + streams.stream().map(Stream::name).toList()));
    }

    /** How many bytes it restores to. */
    public long length() {
        return streams.stream().mapToLong(Stream::length).sum();
    }

    byte[] text() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Stream stream : streams) {
            byte[] ids = new byte[stream.lists().size() * ChunkId.BYTES];
            java.nio.ByteBuffer into = java.nio.ByteBuffer.wrap(ids);
            stream.lists().forEach(id -> into.putLong(id.high()).putLong(id.low()));
            list.add(Map.of(
                    "name", stream.name(),
                    "length", stream.length(),
                    "sha256", stream.sha256(),
                    "lists", Base64.getEncoder().encodeToString(ids)));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("of", of);
        fields.put("takenAt", takenAt.toString());
        previous.ifPresent(one -> fields.put("previous", one));
        fields.put("streams", list);
        fields.put("notes", notes);
        return Json.of(fields).text().getBytes(StandardCharsets.UTF_8);
    }

    static Snapshot of(String id, byte[] text) {
        Json.Obj json = Json.parseObject(new String(text, StandardCharsets.UTF_8));
        List<Stream> streams = new ArrayList<>();
        for (Json item : ((Json.Arr) json.get("streams").orElseThrow()).items()) {
            Json.Obj stream = (Json.Obj) item;
            java.nio.ByteBuffer ids =
                    java.nio.ByteBuffer.wrap(Base64.getDecoder().decode(text(stream, "lists")));
            List<ChunkId> lists = new ArrayList<>();
            while (ids.remaining() >= ChunkId.BYTES) {
                lists.add(new ChunkId(ids.getLong(), ids.getLong()));
            }
            long length =
                    ((Json.Num) stream.get("length").orElseThrow()).value().longValueExact();
            streams.add(new Stream(text(stream, "name"), length, text(stream, "sha256"), lists));
        }
        return new Snapshot(
                id,
                text(json, "of"),
                Instant.parse(text(json, "takenAt")),
                json.get("previous").map(previous -> ((Json.Text) previous).value()),
                streams,
                (Json.Obj) json.get("notes").orElseThrow());
    }

    private static String text(Json.Obj json, String field) {
        return ((Json.Text) json.get(field).orElseThrow()).value();
    }
}
