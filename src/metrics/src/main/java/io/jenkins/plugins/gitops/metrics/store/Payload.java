package io.jenkins.plugins.gitops.metrics.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How records are written: one byte that says what it is, then its parts. Each can be understood by itself. */
final class Payload {
    private static final int EVENT = 1;
    private static final int FORGET = 2;
    private static final int SNAPSHOT = 3;
    private static final int LONGEST = 10_000;

    /** Who hears what a record says. */
    interface Reader {
        void event(Event event);

        void forget(String source);

        /** All that was before it is in the snapshot that begins. */
        void snapshot();

        /** What a series held: its value, or each bucket's own count and at last the sum. */
        void series(String metric, List<String> labels, List<Double> bounds, List<Double> cells);

        void counted(String source, long first, long last);
    }

    /** Writes to memory, where nothing can fail. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private Payload() {}

    static byte[] of(Event event) {
        return bytes(out -> {
            out.writeByte(EVENT);
            out.writeBoolean(event.mark().isPresent());
            if (event.mark().isPresent()) {
                text(out, event.mark().get().source());
                out.writeLong(event.mark().get().number());
            }
            out.writeInt(event.increments().size());
            for (Increment increment : event.increments()) {
                text(out, increment.metric());
                texts(out, increment.labels());
                out.writeDouble(increment.amount());
            }
        });
    }

    static byte[] forget(String source) {
        return bytes(out -> {
            out.writeByte(FORGET);
            text(out, source);
        });
    }

    static byte[] snapshot(List<Kept> series, Map<String, Ranges> marks) {
        return bytes(out -> {
            out.writeByte(SNAPSHOT);
            out.writeInt(series.size());
            for (Kept one : series) {
                text(out, one.metric());
                texts(out, one.labels());
                numbers(out, one.bounds());
                numbers(out, one.cells());
            }
            out.writeInt(marks.size());
            for (Map.Entry<String, Ranges> source : marks.entrySet()) {
                text(out, source.getKey());
                Map<Long, Long> ranges = source.getValue().all();
                out.writeInt(ranges.size());
                for (Map.Entry<Long, Long> range : ranges.entrySet()) {
                    out.writeLong(range.getKey());
                    out.writeLong(range.getValue());
                }
            }
        });
    }

    /** One series in a snapshot. */
    record Kept(String metric, List<String> labels, List<Double> bounds, List<Double> cells) {}

    static boolean isSnapshot(byte[] payload) {
        return payload.length > 0 && payload[0] == SNAPSHOT;
    }

    static void read(byte[] payload, Reader reader) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            switch (in.readByte()) {
                case EVENT -> reader.event(event(in));
                case FORGET -> reader.forget(in.readUTF());
                case SNAPSHOT -> snapshot(in, reader);
                default -> {
                    // of a newer version, whose numbers this one cannot show
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read a record of the counters: it ends early; its writer differs", e);
        }
    }

    private static Event event(DataInputStream in) throws IOException {
        Optional<Mark> mark = in.readBoolean() ? Optional.of(new Mark(in.readUTF(), in.readLong())) : Optional.empty();
        int count = in.readInt();
        List<Increment> increments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            increments.add(new Increment(in.readUTF(), texts(in), in.readDouble()));
        }
        return new Event(mark, increments, Optional.empty());
    }

    private static void snapshot(DataInputStream in, Reader reader) throws IOException {
        reader.snapshot();
        int series = in.readInt();
        for (int i = 0; i < series; i++) {
            String metric = in.readUTF();
            List<String> labels = texts(in);
            reader.series(metric, labels, numbers(in), numbers(in));
        }
        int sources = in.readInt();
        for (int i = 0; i < sources; i++) {
            String source = in.readUTF();
            int ranges = in.readInt();
            for (int j = 0; j < ranges; j++) {
                reader.counted(source, in.readLong(), in.readLong());
            }
        }
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write into memory", e);
        }
        return bytes.toByteArray();
    }

    /** A text of 65,535 bytes is the longest that the form can hold. */
    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeUTF(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static void numbers(DataOutputStream out, List<Double> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static List<Double> numbers(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(in.readDouble());
        }
        return numbers;
    }
}
