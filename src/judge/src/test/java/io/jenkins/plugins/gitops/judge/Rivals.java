package io.jenkins.plugins.gitops.judge;

import java.util.Arrays;

/** The rules that others judge by, written anew to stand beside ours. Each is asked again after every interval. */
final class Rivals {
    private static final double Z_TWO_PERCENT = 2.054;
    private static final double Z_CONFIDENCE_98 = 2.326;

    private final double[] candidateRates = new double[4096];
    private final double[] stableRates = new double[4096];
    private final double base;
    private int intervals;
    private int over;
    private Counts candidate = Counts.NONE;
    private Counts stable = Counts.NONE;
    boolean thresholdFailed;
    boolean zFailed;
    boolean mannWhitneyFailed;

    Rivals(double base) {
        this.base = base;
    }

    void observe(Reading.Seen seen) {
        Counts ours = Counts.sum(seen.candidate().values());
        Counts theirs = Counts.sum(seen.stable().values());
        candidate = candidate.plus(ours);
        stable = stable.plus(theirs);
        candidateRates[intervals % 4096] = ours.rate();
        stableRates[intervals % 4096] = theirs.rate();
        intervals++;
        over += ours.rate() > 2 * base ? 1 : 0;
        thresholdFailed |= over >= 3;
        zFailed |= candidate.total() >= 50 && z() > Z_TWO_PERCENT;
    }

    /** The pooled z-test of two proportions. */
    private double z() {
        double pooled = candidate.plus(stable).rate();
        double variance = pooled * (1 - pooled) * (1.0 / candidate.total() + 1.0 / Math.max(1, stable.total()));
        return variance == 0 ? 0 : (candidate.rate() - stable.rate()) / Math.sqrt(variance);
    }

    /** Fails where the lower end of the interval of the shift (confidence 0.98) is above a quarter of the estimated shift. */
    void mannWhitney() {
        int n = Math.min(intervals, 60);
        double[] shifts = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                shifts[i * n + j] = candidateRates[i] - stableRates[j];
            }
        }
        Arrays.sort(shifts);
        double middle = shifts[shifts.length / 2];
        long rank = Math.round(n * n / 2.0 - Z_CONFIDENCE_98 * Math.sqrt(n * (double) n * (2 * n + 1) / 12));
        double lower = shifts[(int) Math.max(0, rank)];
        mannWhitneyFailed |= n >= 8 && lower > 0.25 * Math.abs(middle) && lower > 0;
    }
}
