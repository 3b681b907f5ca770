package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.Nearest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * All gates there are, by their kind, and the one way to ask them. What is true of every gate is seen to here: a rule
 * that cannot be right, a ledger that was not read, not lately or not whole, a gate that throws or answers nothing are
 * INCONCLUSIVE (I16).
 */
public final class GateRegistry {
    /** How old the view of the ledger may be that a decision is taken on. */
    static final Duration OLDEST_LEDGER = Duration.ofMinutes(5);

    private final Map<String, Gate> byKind = new TreeMap<>();

    public GateRegistry(List<? extends Gate> gates) {
        for (Gate gate : gates) {
            if (byKind.put(gate.kind(), gate) != null) {
                throw new Refusal(
                        "register gate " + Refusal.quoted(gate.kind()),
                        "there are two of that kind",
                        "give each a name of its own");
            }
        }
    }

    /** All gates, by their kind. */
    public List<Gate> gates() {
        return List.copyOf(byKind.values());
    }

    /** The gate of the kind, or a refusal that lists all kinds. */
    public Gate find(String kind) {
        Gate found = byKind.get(kind);
        if (found == null) {
            throw new Refusal(
                    "find gate " + Refusal.quoted(kind),
                    "no such gate is known",
                    Nearest.advice(kind, byKind.keySet()));
        }
        return found;
    }

    /** All that is wrong with the rules, for those who write them; empty where all is well. */
    public List<String> problems(List<GateRule> rules) {
        List<String> problems = new ArrayList<>();
        rules.forEach(rule -> problems.addAll(problems(rule)));
        return problems;
    }

    private List<String> problems(GateRule rule) {
        Gate gate;
        try {
            gate = find(rule.kind());
        } catch (Refusal unknown) {
            return List.of(message(unknown));
        }
        List<String> problems = new ArrayList<>();
        List<String> known = gate.settings().stream().map(Setting::name).toList();
        for (String name : new java.util.TreeSet<>(rule.settings().keySet())) {
            if (!known.contains(name)) {
                problems.add(Refusal.message(
                        "use gate " + Refusal.quoted(rule.kind()),
                        "its setting " + Refusal.quoted(name) + " is unknown",
                        known.isEmpty() ? "leave it out, this gate has none" : Nearest.advice(name, known)));
            }
        }
        for (Setting<?> setting : gate.settings()) {
            refused(() -> setting.check(rule)).ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            problems.addAll(gate.problems(rule));
        }
        return problems;
    }

    private static Optional<String> refused(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(message(refusal));
        }
    }

    /** Asks the gate of the question's rule; the stage never fails. */
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        try {
            List<String> problems = problems(question.rule());
            if (!problems.isEmpty()) {
                return GateAnswer.inconclusive(problems.get(0))
                        .because(problems)
                        .now();
            }
            Optional<String> doubt = doubt(question);
            if (doubt.isPresent()) {
                return GateAnswer.inconclusive(doubt.get()).now();
            }
            return answered(find(question.rule().kind()), question);
        } catch (RuntimeException e) {
            return unknown(question, e).now();
        }
    }

    // a plugin's gate may break the promises of the types it implements
    @SuppressWarnings("ConstantValue")
    private static CompletionStage<GateAnswer> answered(Gate gate, GateQuestion question) {
        CompletionStage<GateAnswer> stage = gate.ask(question);
        if (stage == null) {
            return GateAnswer.inconclusive("the gate '" + gate.kind() + "' answered nothing")
                    .now();
        }
        return stage.handle((answer, failure) -> {
            if (failure != null) {
                return unknown(question, failure);
            }
            return answer == null ? GateAnswer.inconclusive("the gate '" + gate.kind() + "' answered nothing") : answer;
        });
    }

    private static Optional<String> doubt(GateQuestion question) {
        Optional<LedgerFacts.Sight> sight = question.ledger().sight();
        if (sight.isEmpty()) {
            return Optional.of("the ledger could not be read");
        }
        Duration age = Duration.between(sight.get().at(), question.now());
        if (age.compareTo(OLDEST_LEDGER) > 0) {
            return Optional.of("the ledger was read last at " + sight.get().at() + ", more than "
                    + OLDEST_LEDGER.toMinutes() + " minutes ago");
        }
        return sight.get().verified()
                ? Optional.empty()
                : Optional.of("the ledger could not be verified up to line "
                        + sight.get().head().number());
    }

    private static GateAnswer unknown(GateQuestion question, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        boolean ours = cause instanceof Failure || cause instanceof Refusal;
        String why = ours ? message(cause) : cause.getClass().getSimpleName() + ": " + message(cause);
        return GateAnswer.inconclusive(
                ours ? why : "the gate '" + question.rule().kind() + "' could not answer: " + why);
    }

    private static String message(Throwable thrown) {
        return String.valueOf(thrown.getMessage());
    }
}
