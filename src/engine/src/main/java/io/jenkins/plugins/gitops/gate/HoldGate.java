package io.jenkins.plugins.gitops.gate;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Stops what would go to an environment that someone holds. */
final class HoldGate implements Gate {
    @Override
    public String kind() {
        return "hold";
    }

    @Override
    public String purpose() {
        return "Nobody holds the environment.";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        return question.ledger()
                .hold(question.environment(), question.application())
                .map(hold -> GateAnswer.fail(question.environment() + " is held since " + hold.since() + " by "
                        + hold.by().name() + ": " + hold.reason() + "; release it first"))
                .orElseGet(() -> GateAnswer.pass("nobody holds " + question.environment()))
                .now();
    }
}
