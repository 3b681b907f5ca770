package io.jenkins.plugins.gitops.proofs;

import io.jenkins.plugins.gitops.gate.Gate;
import io.jenkins.plugins.gitops.gate.GateAnswer;
import io.jenkins.plugins.gitops.gate.GateQuestion;
import io.jenkins.plugins.gitops.gate.Setting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A gate that a test opens and shuts, or never lets answer. */
final class Lever implements Gate {
    private Supplier<CompletionStage<GateAnswer>> answer =
            () -> GateAnswer.pass("it is up").now();

    void says(GateAnswer said) {
        answer = said::now;
    }

    void hangs() {
        answer = CompletableFuture::new;
    }

    @Override
    public String kind() {
        return "lever";
    }

    @Override
    public String purpose() {
        return "The lever is up.";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        return answer.get();
    }
}
