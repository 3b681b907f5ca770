package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.operation.Wait;
import java.time.Duration;

/** Something is not there yet: when to come back, and what is waited for on whom, at most how long. */
public record Pending(Duration retryAfter, String phrase, Wait awaited) {
    /** The stride that says so. */
    public <O> Stride<O> stride() {
        return new Stride.Running<>(retryAfter, phrase, awaited);
    }
}
