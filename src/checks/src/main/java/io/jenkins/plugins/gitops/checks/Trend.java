package io.jenkins.plugins.gitops.checks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run beside those before it.
 *
 * @param runs the oldest first, this one last
 * @param gone what the last run found and this one, which could look, did not
 */
public record Trend(List<Totals> runs, List<Noted> gone) {
    private static final int MOST_RUNS = 50;

    public Trend {
        runs = List.copyOf(runs);
        gone = List.copyOf(gone);
    }

    /** The earlier runs' numbers, and the last one as a whole, against this one. */
    public static Trend of(List<Totals> earlier, Report last, Report now) {
        List<Totals> runs =
                new java.util.ArrayList<>(earlier.subList(Math.max(0, earlier.size() - MOST_RUNS + 1), earlier.size()));
        runs.add(Totals.of(now));
        Set<String> still = now.findings().map(Noted::key).collect(Collectors.toSet());
        Set<String> looked = Comparison.looked(now);
        List<Noted> gone = last.findings()
                .filter(noted -> looked.contains(noted.finding().rule()) && !still.contains(noted.key()))
                .toList();
        return new Trend(runs, gone);
    }

    /** One sentence: {@code 2 critical (+1), 5 warnings (-3), 1 new, 4 gone}. */
    public String sentence() {
        Totals now = runs.get(runs.size() - 1);
        Totals before = runs.size() > 1 ? runs.get(runs.size() - 2) : now;
        return now.critical() + " critical" + change(now.critical() - before.critical()) + ", " + now.warning()
                + " warnings" + change(now.warning() - before.warning()) + ", " + now.fresh() + " new, " + gone.size()
                + " gone";
    }

    private static String change(int by) {
        return by == 0 ? "" : by > 0 ? " (+" + by + ")" : " (" + by + ")";
    }
}
