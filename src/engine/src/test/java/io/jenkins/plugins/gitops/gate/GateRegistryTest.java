package io.jenkins.plugins.gitops.gate;

import static io.jenkins.plugins.gitops.gate.Questions.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class GateRegistryTest {
    private static final Setting<Duration> LENGTH = Setting.duration("length", "2h", "How long.");
    private static final Setting<Integer> MOST =
            Setting.count("most", "3", "How many.").or("0");

    private final GateRegistry registry = new GateRegistry(List.of(
            gate(
                    "patience",
                    question ->
                            GateAnswer.pass("it took " + question.value(LENGTH)).now()),
            gate("broken", question -> {
                throw new IllegalStateException("a bug");
            }),
            gate("silent", question -> null),
            gate("empty", question -> CompletableFuture.completedStage(null)),
            gate(
                    "dead",
                    question -> CompletableFuture.failedStage(Failure.of(
                            FailureKind.UNREACHABLE, "ask the far side", "nobody answered", "look at it")))));

    @Test
    void asksTheGateOfTheRule() {
        assertThat(verdict("patience", Map.of("length", "1h"))).isEqualTo(Verdict.pass("it took PT1H"));
    }

    @Test
    void listsTheKnownGatesForAnUnknownOne() {
        assertThatThrownBy(() -> registry.find("patiense"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Cannot find gate 'patiense': no such gate is known; did you mean 'patience'? "
                        + "use one of broken, dead, empty, patience, silent");
    }

    @Test
    void tellsEveryProblemOfTheRulesAtOnce() {
        List<String> problems = registry.problems(List.of(
                new GateRule("soap", Map.of()),
                new GateRule("patience", Map.of("lenght", "1h", "most", "many")),
                new GateRule("patience", Map.of("length", "1h"))));
        assertThat(problems)
                .containsExactly(
                        "Cannot find gate 'soap': no such gate is known; use one of broken, dead, empty, patience, silent",
                        "Cannot use gate 'patience': its setting 'lenght' is unknown; did you mean 'length'? use one of length, most",
                        "Cannot use gate 'patience': its setting 'length' is missing; set it, for instance to '2h'",
                        "Cannot read the setting 'most': found 'many'; write a whole number of zero or more");
    }

    @Test
    void takesAGateThatFailsInAnyWayAsInconclusive() {
        Map<String, String> length = Map.of("length", "1h");
        assertThat(verdict("broken", length))
                .isEqualTo(Verdict.inconclusive("the gate 'broken' could not answer: IllegalStateException: a bug"));
        assertThat(verdict("silent", length)).isEqualTo(Verdict.inconclusive("the gate 'silent' answered nothing"));
        assertThat(verdict("empty", length)).isEqualTo(Verdict.inconclusive("the gate 'empty' answered nothing"));
        assertThat(verdict("dead", length))
                .isEqualTo(Verdict.inconclusive("Cannot ask the far side: nobody answered; look at it"));
    }

    @Test
    void doesNotDecideOnALedgerThatWasNotReadNotLatelyOrNotWhole() {
        Facts facts = new Facts();
        facts.sight = Optional.empty();
        assertThat(verdict(facts)).isEqualTo(Verdict.inconclusive("the ledger could not be read"));
        facts.seen(Questions.NOW.minus(Duration.ofMinutes(6)), true);
        assertThat(verdict(facts).reason()).contains("more than 5 minutes ago");
        facts.seen(Questions.NOW, false);
        assertThat(verdict(facts).reason()).isEqualTo("the ledger could not be verified up to line 7");
    }

    @Test
    void refusesTwoGatesOfOneKind() {
        Gate gate = gate("patience", question -> GateAnswer.pass("yes").now());
        assertThatThrownBy(() -> new GateRegistry(List.of(gate, gate)))
                .hasMessageContaining("Cannot register gate 'patience': there are two of that kind");
    }

    private Verdict verdict(Facts facts) {
        Verdict verdict = registry.ask(question(new GateRule("patience", Map.of("length", "1h")), facts))
                .toCompletableFuture()
                .join()
                .verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
        return verdict;
    }

    private Verdict verdict(String kind, Map<String, String> settings) {
        return registry.ask(question(new GateRule(kind, settings), new Facts()))
                .toCompletableFuture()
                .join()
                .verdict();
    }

    private static Gate gate(String kind, Function<GateQuestion, CompletionStage<GateAnswer>> answer) {
        return new Gate() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public String purpose() {
                return "Tries the registry.";
            }

            @Override
            public List<Setting<?>> settings() {
                return List.of(LENGTH.mandatory(), MOST);
            }

            @Override
            public CompletionStage<GateAnswer> ask(GateQuestion question) {
                return answer.apply(question);
            }
        };
    }
}
