package io.jenkins.plugins.gitops.operation.awaiturl;

import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.operation.Outcome;
import java.time.Duration;
import java.util.Optional;

/** What was found: the verdict, after how many questions, the last status that was answered, and how long it took. */
public record AwaitUrlOutcome(Verdict verdict, int attempts, Optional<Integer> lastStatus, Duration waited)
        implements Outcome {
    @Override
    public OutcomeKind kind() {
        return switch (verdict.kind()) {
            case PASS -> OutcomeKind.SUCCEEDED;
            case FAIL -> OutcomeKind.FAILED;
            case INCONCLUSIVE -> OutcomeKind.ERRORED;
        };
    }

    @Override
    public String reason() {
        return verdict.reason();
    }
}
