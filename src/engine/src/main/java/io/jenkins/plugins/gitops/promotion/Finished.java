package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Release;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a promotion ended; one that SUCCEEDED is proven: it was healthy and all gates after it passed. */
public record Finished(
        Release release,
        Optional<CommitId> commit,
        OutcomeKind outcome,
        String reason,
        List<GateVerdict> gates,
        Duration took) {
    public Finished {
        gates = List.copyOf(gates);
    }
}
