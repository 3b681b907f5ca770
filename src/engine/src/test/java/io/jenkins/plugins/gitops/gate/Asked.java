package io.jenkins.plugins.gitops.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks one gate as a promotion does, through the registry, and holds its answer against a sentence. */
final class Asked {
    final Facts facts = new Facts();
    Instant now = Questions.NOW;
    private final Gate gate;
    private final Map<String, String> settings = new LinkedHashMap<>();

    Asked(Gate gate) {
        this.gate = gate;
    }

    Asked set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    Asked at(String time) {
        now = Instant.parse(time);
        facts.seen(now, true);
        return this;
    }

    GateAnswer answer() {
        GateRule rule = new GateRule(gate.kind(), settings);
        return new GateRegistry(List.of(gate))
                .ask(Questions.question(rule, facts, now))
                .toCompletableFuture()
                .join();
    }

    GateAnswer passes(String reason) {
        return is(Verdict.Kind.PASS, reason);
    }

    GateAnswer fails(String reason) {
        return is(Verdict.Kind.FAIL, reason);
    }

    GateAnswer doubts(String reason) {
        return is(Verdict.Kind.INCONCLUSIVE, reason);
    }

    private GateAnswer is(Verdict.Kind kind, String reason) {
        GateAnswer answer = answer();
        assertThat(answer.verdict().kind()).as(answer.toString()).isEqualTo(kind);
        assertThat(answer.verdict().reason()).contains(reason);
        return answer;
    }
}
