package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * A named condition before or after a promotion. It reads through ports, changes nothing and waits for nothing: an
 * answer that comes later completes the stage, a condition that time alone will meet answers when to ask again.
 *
 * <p>It is asked through {@link GateRegistry#ask}, which turns whatever it throws into INCONCLUSIVE.
 */
public interface Gate {
    /** The name by which rules ask for it, such as {@code soak}. */
    String kind();

    /** What it holds, in one sentence; the table of docs/gates.md has it from here. */
    String purpose();

    /** What a rule may set. */
    List<Setting<?>> settings();

    /** What is wrong with a rule beyond single settings, each in a sentence of the house's form. */
    default List<String> problems(GateRule rule) {
        return List.of();
    }

    /** Answers the question from what it finds now. */
    CompletionStage<GateAnswer> ask(GateQuestion question);
}
