package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What a gate says.
 *
 * @param notBefore when time alone may change the answer, such as the end of a freeze: before that nobody need ask again
 * @param details what a person wants to see behind the verdict, such as each vulnerability, one a line
 */
public record GateAnswer(Verdict verdict, Optional<Instant> notBefore, List<String> details) {
    public GateAnswer {
        details = List.copyOf(details);
    }

    public static GateAnswer of(Verdict verdict) {
        return new GateAnswer(verdict, Optional.empty(), List.of());
    }

    public static GateAnswer pass(String reason) {
        return of(Verdict.pass(reason));
    }

    public static GateAnswer fail(String reason) {
        return of(Verdict.fail(reason));
    }

    public static GateAnswer inconclusive(String reason) {
        return of(Verdict.inconclusive(reason));
    }

    /** The same answer, which stands until then. */
    public GateAnswer until(Instant time) {
        return new GateAnswer(verdict, Optional.of(time), details);
    }

    /** The same answer with what is behind it. */
    public GateAnswer because(List<String> lines) {
        return new GateAnswer(verdict, notBefore, lines);
    }

    /** The answer of a gate that had to ask nobody. */
    public CompletionStage<GateAnswer> now() {
        return CompletableFuture.completedStage(this);
    }
}
