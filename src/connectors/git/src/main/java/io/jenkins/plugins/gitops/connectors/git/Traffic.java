package io.jenkins.plugins.gitops.connectors.git;

import java.util.concurrent.atomic.LongAdder;

/** Counts what goes over the wire to one repository, so that a cost is said in requests and bytes, not only in seconds. */
public final class Traffic {
    private final LongAdder requests = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();

    /** A reading of the counters. */
    public record Count(long requests, long sent, long received) {
        /** What has been added since the earlier reading. */
        public Count since(Count earlier) {
            return new Count(requests - earlier.requests, sent - earlier.sent, received - earlier.received);
        }

        public long bytes() {
            return sent + received;
        }
    }

    void request(long bytes) {
        requests.increment();
        sent.add(bytes);
    }

    void answer(long bytes) {
        received.add(bytes);
    }

    /** What has been counted so far. */
    public Count count() {
        return new Count(requests.sum(), sent.sum(), received.sum());
    }
}
