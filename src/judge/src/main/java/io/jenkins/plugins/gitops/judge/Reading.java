package io.jenkins.plugins.gitops.judge;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Map;

/** What a metric source answered for one interval: counts for each pod, or silence with its reason. Silence is never good. */
public sealed interface Reading {
    /** Counts of both sides, by pod; a source that does not know pods gives one entry for each side. */
    record Seen(Map<String, Counts> candidate, Map<String, Counts> stable) implements Reading {
        public Seen {
            candidate = Map.copyOf(candidate);
            stable = Map.copyOf(stable);
        }
    }

    /** An error, an empty answer, NaN, a counter that was reset: nothing is known about this interval. */
    record Silent(String why) implements Reading {
        public Silent {
            why = Refusal.text("a reason for silence", why);
        }
    }

    static Reading seen(Map<String, Counts> candidate, Map<String, Counts> stable) {
        return new Seen(candidate, stable);
    }

    /** For a source that does not know pods. */
    static Reading seen(Counts candidate, Counts stable) {
        return new Seen(Map.of("all", candidate), Map.of("all", stable));
    }

    static Reading silent(String why) {
        return new Silent(why);
    }
}
