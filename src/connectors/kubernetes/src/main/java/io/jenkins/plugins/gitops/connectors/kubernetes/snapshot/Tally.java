package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import io.jenkins.plugins.gitops.checks.SnapshotSource.Cost;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a snapshot takes. */
final class Tally {
    private final LongAdder requests = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder objects = new LongAdder();

    void asked() {
        requests.increment();
    }

    void took(long more) {
        bytes.add(more);
    }

    void kept(long more) {
        objects.add(more);
    }

    Cost cost() {
        return new Cost(requests.sum(), bytes.sum(), objects.sum());
    }
}
