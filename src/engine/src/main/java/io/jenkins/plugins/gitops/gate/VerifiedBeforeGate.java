package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lets through what was there before, digest by digest. */
final class VerifiedBeforeGate implements Gate {
    static final Setting<List<String>> ENVIRONMENTS = Setting.list(
            "environments", "dev, staging", "The environments; without it, those that come right before this one.");

    @Override
    public String kind() {
        return "verifiedBefore";
    }

    @Override
    public String purpose() {
        return "That very digest finished with success in every environment before this one.";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(ENVIRONMENTS);
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        List<String> before = environments(question);
        List<String> missing = new ArrayList<>();
        for (String environment : before) {
            for (Artifact artifact : question.release().artifacts()) {
                if (succeeded(question, environment, artifact).isEmpty()) {
                    missing.add(artifact.reference() + " has not finished in " + environment);
                }
            }
        }
        String where = String.join(" and ", before);
        return missing.isEmpty()
                ? GateAnswer.pass("verified in " + where).now()
                : GateAnswer.fail(missing.get(0) + "; promote it there first")
                        .because(missing)
                        .now();
    }

    /** The environments that have to come first; none is nothing that one could go by. */
    static List<String> environments(GateQuestion question) {
        List<String> before = question.given(ENVIRONMENTS).orElse(question.after());
        if (before.isEmpty()) {
            throw Doubt.about(
                    "the environments before " + Refusal.quoted(question.environment()),
                    "there is none",
                    "name them in 'environments' or leave this gate out");
        }
        return before;
    }

    /** When that artifact finished there last. */
    static Optional<Instant> succeeded(GateQuestion question, String environment, Artifact artifact) {
        Optional<Instant> at = question.ledger().succeeded(environment, question.application(), artifact.digest());
        at.ifPresent(time -> Doubt.yetToCome(
                "the ledger's word that " + artifact.name() + " finished in " + environment, time, question.now()));
        return at;
    }
}
