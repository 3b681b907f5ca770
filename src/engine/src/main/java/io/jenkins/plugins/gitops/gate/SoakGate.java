package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lets through what has stood long enough where it was before. */
final class SoakGate implements Gate {
    private static final Setting<Duration> LENGTH = Setting.duration(
                    "length", "2h", "How long it has to have stood there since it finished.")
            .mandatory();

    @Override
    public String kind() {
        return "soak";
    }

    @Override
    public String purpose() {
        return "That very digest finished long enough ago in every environment before this one.";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(LENGTH, VerifiedBeforeGate.ENVIRONMENTS);
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        Duration length = question.value(LENGTH);
        Instant soaked = Instant.MIN;
        for (String environment : VerifiedBeforeGate.environments(question)) {
            for (Artifact artifact : question.release().artifacts()) {
                Optional<Instant> since = VerifiedBeforeGate.succeeded(question, environment, artifact);
                if (since.isEmpty()) {
                    return GateAnswer.fail(artifact.reference() + " has not finished in " + environment
                                    + "; promote it there first")
                            .now();
                }
                Instant end = since.get().plus(length);
                soaked = end.isAfter(soaked) ? end : soaked;
            }
        }
        return question.now().isBefore(soaked)
                ? GateAnswer.fail("it soaks until " + soaked + "; wait until then")
                        .until(soaked)
                        .now()
                : GateAnswer.pass("it has soaked for " + Span.write(length)).now();
    }
}
