package io.jenkins.plugins.gitops.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes counts of intervals out of counters that only ever rise. A pod that is seen for the first time, or whose counters fell
 * because it was restarted, gives nothing for that interval: what happened in between is not known. Not thread-safe.
 */
public final class Increase {
    private final Map<String, Counts> last = new HashMap<>();

    /** What was counted since the reading before; empty where that cannot be known. */
    public Optional<Counts> since(String pod, double bad, double total) {
        if (!isCount(bad) || !isCount(total) || bad > total) {
            return Optional.empty();
        }
        Counts now = new Counts(Math.round(bad), Math.round(total));
        Counts before = last.put(pod, now);
        if (before == null || now.total() < before.total() || now.bad() < before.bad()) {
            return Optional.empty();
        }
        long risen = now.total() - before.total();
        long risenBad = now.bad() - before.bad();
        return risenBad > risen ? Optional.empty() : Optional.of(new Counts(risenBad, risen));
    }

    private static boolean isCount(double value) {
        return Double.isFinite(value) && value >= 0 && value < 1e15;
    }
}
