package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Statement;
import io.jenkins.plugins.gitops.port.Statements;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Lets through what signed statements speak for, digest by digest. */
final class SignatureGate implements Gate {
    private static final Setting<List<String>> TYPES = Setting.list(
                    "types",
                    "https://slsa.dev/provenance/v1, https://cyclonedx.org/bom",
                    "The statements that have to be there, by the types of their predicates.")
            .or("https://slsa.dev/provenance/v1");
    private static final Setting<List<String>> KEYS =
            Setting.list("keys", "release-2026", "The keys that count, by name; without it, every configured key.");
    private static final Setting<List<String>> BUILDERS = Setting.list(
            "builders", "https://ci.example.com/", "Who may have built it, by the beginning of the builder's id.");
    private static final Setting<Duration> NOT_OLDER_THAN = Setting.duration(
                    "notOlderThan", "90d", "A statement that is older is not gone by.")
            .or("365d");

    private final Statements statements;

    SignatureGate(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String kind() {
        return "signature";
    }

    @Override
    public String purpose() {
        return "Each digest has its statements, signed by a key that counts.";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(TYPES, KEYS, BUILDERS, NOT_OLDER_THAN);
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        CompletionStage<GateAnswer> all = GateAnswer.pass("signed").now();
        for (Artifact artifact : question.release().artifacts()) {
            CompletionStage<GateAnswer> one =
                    statements.about(artifact).thenApply(found -> judge(question, artifact, found));
            all = all.thenCombine(one, SignatureGate::worse);
        }
        return all;
    }

    private static GateAnswer worse(GateAnswer one, GateAnswer other) {
        return one.verdict().advances() ? other : one;
    }

    private static GateAnswer judge(GateQuestion question, Artifact artifact, List<Statement> found) {
        List<String> signers = new java.util.ArrayList<>();
        for (String type : question.value(TYPES)) {
            String object = "the statement " + Refusal.quoted(type) + " about " + artifact.reference();
            List<Statement> meant = found.stream()
                    .filter(statement -> statement.type().equals(type)
                            && statement.subjects().contains(artifact.digest()))
                    .toList();
            if (meant.isEmpty()) {
                throw Doubt.about(object, "there is none", "let buildOnce attach it");
            }
            Statement signed = meant.stream()
                    .filter(statement -> statement.signedBy().isPresent())
                    .findFirst()
                    .orElseThrow(() -> Doubt.about(object, unsigned(meant), "sign it with a configured key"));
            Doubt.stale(object, signed.at(), question.now(), question.value(NOT_OLDER_THAN));
            String key = signed.signedBy().orElseThrow();
            List<String> keys = question.given(KEYS).orElse(List.of(key));
            if (!keys.contains(key)) {
                return GateAnswer.fail(object + " is signed by " + Refusal.quoted(key) + ", which is none of "
                        + String.join(", ", keys) + "; let a key that counts sign it");
            }
            List<String> builders = question.given(BUILDERS).orElse(List.of());
            String builder = signed.builder().orElse("");
            if (!builders.isEmpty() && builders.stream().noneMatch(builder::startsWith)) {
                return GateAnswer.fail(object + " names the builder " + Refusal.quoted(builder) + ", which is none of "
                        + String.join(", ", builders) + "; build it there");
            }
            signers.add(key);
        }
        return GateAnswer.pass("signed by " + signers.stream().distinct().collect(Collectors.joining(", ")));
    }

    private static String unsigned(List<Statement> meant) {
        String doubt = meant.get(0).doubt();
        return doubt.isEmpty() ? "nobody has signed it" : doubt;
    }
}
