package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.Quarantine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Stops a digest that was found bad. */
final class QuarantineGate implements Gate {
    @Override
    public String kind() {
        return "quarantine";
    }

    @Override
    public String purpose() {
        return "No digest of the release is in quarantine.";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        List<String> found = question.release().artifacts().stream()
                .map(artifact -> quarantine(question, artifact))
                .flatMap(Optional::stream)
                .toList();
        return found.isEmpty()
                ? GateAnswer.pass("nothing of it is in quarantine").now()
                : GateAnswer.fail(found.get(0)).because(found).now();
    }

    private static Optional<String> quarantine(GateQuestion question, Artifact artifact) {
        Optional<Quarantine> quarantine = question.ledger().quarantine(artifact.digest());
        return quarantine.map(why -> artifact.reference() + " is in quarantine since " + why.since() + " by "
                + why.by().name() + ": " + why.reason() + "; promote another release, or clear it");
    }
}
