package io.jenkins.plugins.gitops.connectors.storage;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting, which a test does not. */
public interface Pause {
    void of(Duration time) throws InterruptedException;

    /** Waiting by the clock on the wall. */
    static Pause real() {
        return time -> {
            boolean never = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
            if (never) throw new IllegalStateException("Cannot wait: nobody counts this down; report it");
        };
    }
}
