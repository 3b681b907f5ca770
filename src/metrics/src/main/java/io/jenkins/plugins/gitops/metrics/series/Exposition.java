package io.jenkins.plugins.gitops.metrics.series;

import io.jenkins.plugins.gitops.metrics.exposition.Format;
import io.jenkins.plugins.gitops.metrics.exposition.Gzip;
import io.jenkins.plugins.gitops.metrics.exposition.Sink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Answers scrapes. An answer is complete in memory before its first byte goes out: a slow reader holds nothing up. */
public final class Exposition {
    private static final int FIRST = 1 << 16;

    private final Registry registry;
    private final AtomicReference<@Nullable Sink> plainSpare = new AtomicReference<>();
    private final AtomicReference<@Nullable Sink> packedSpare = new AtomicReference<>();

    public Exposition(Registry registry) {
        this.registry = registry;
    }

    /** What a scrape gets, by the two headers that it came with. */
    public Answer answer(String accept, String acceptEncoding) {
        Format format = Format.accepted(accept);
        Sink plain = take(plainSpare);
        registry.encode(plain, format);
        if (!Format.takesGzip(acceptEncoding)) {
            return new Answer(format, false, plain, plainSpare);
        }
        Sink packed = take(packedSpare);
        Gzip.pack(plain, packed);
        plainSpare.set(plain);
        return new Answer(format, true, packed, packedSpare);
    }

    private static Sink take(AtomicReference<@Nullable Sink> spare) {
        Sink sink = spare.getAndSet(null);
        if (sink == null) {
            return new Sink(FIRST);
        }
        sink.clear();
        return sink;
    }

    /** One scrape's answer; it can be written once. */
    public static final class Answer {
        private final Format format;
        private final boolean packed;
        private final Sink sink;
        private final AtomicReference<@Nullable Sink> home;

        Answer(Format format, boolean packed, Sink sink, AtomicReference<@Nullable Sink> home) {
            this.format = format;
            this.packed = packed;
            this.sink = sink;
            this.home = home;
        }

        public String contentType() {
            return format.contentType();
        }

        public boolean isPacked() {
            return packed;
        }

        public int length() {
            return sink.length();
        }

        public void writeTo(OutputStream out) throws IOException {
            sink.writeTo(out);
            home.set(sink);
        }
    }
}
