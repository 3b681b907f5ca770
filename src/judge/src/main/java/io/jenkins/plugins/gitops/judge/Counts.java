package io.jenkins.plugins.gitops.judge;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Collection;

/** How many of all requests (or readings) of one interval were bad: failed, too slow, or above a limit. */
public record Counts(long bad, long total) {
    public static final Counts NONE = new Counts(0, 0);

    public Counts {
        if (bad < 0 || bad > total) {
            throw new Refusal(
                    "count " + bad + " bad of " + total,
                    "a part is never more than the whole",
                    "ask for both at one time");
        }
    }

    public Counts plus(Counts other) {
        return new Counts(bad + other.bad, total + other.total);
    }

    public Counts minus(Counts part) {
        return new Counts(bad - part.bad, total - part.total);
    }

    /** The share of bad ones, 0 where nothing was counted. */
    public double rate() {
        return total == 0 ? 0 : (double) bad / total;
    }

    static Counts sum(Collection<Counts> all) {
        return all.stream().reduce(NONE, Counts::plus);
    }
}
