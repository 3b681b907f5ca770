package io.jenkins.plugins.gitops.metrics.exposition;

import io.jenkins.plugins.gitops.model.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trace in which one counted event can be seen; only OpenMetrics has a place for it, on counters and buckets. */
public final class Exemplar {
    private final byte[] text;

    /** Of the trace and span ids that W3C trace context has. */
    public Exemplar(String traceId, String spanId, double value, Instant at) {
        Refusal.matching("a trace id", traceId, "[0-9a-f]{32}", "32 hex digits in lower case");
        Refusal.matching("a span id", spanId, "[0-9a-f]{16}", "16 hex digits in lower case");
        Sink sink = new Sink(128)
                .put(" # ")
                .put(Escape.labels(List.of("trace_id", "span_id"), List.of(traceId, spanId)))
                .put(' ')
                .number(value)
                .put(' ')
                .number(at.toEpochMilli() / 1_000.0);
        text = sink.toBytes();
    }

    /** Puts it behind a sample. */
    public static void put(@Nullable Exemplar exemplar, Sink sink) {
        if (exemplar != null) {
            sink.put(exemplar.text);
        }
    }

    @Override
    public String toString() {
        return new String(text, StandardCharsets.UTF_8);
    }
}
