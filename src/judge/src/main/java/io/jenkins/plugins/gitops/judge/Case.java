package io.jenkins.plugins.gitops.judge;

import io.jenkins.plugins.gitops.judge.Metric.Against;
import io.jenkins.plugins.gitops.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The evidence of one metric. */
final class Case {
    private static final double[] WORSE = {1.5, 2, 3, 5, 10};
    private static final double[] BETTER = {0.2, 0.5, 0.75, 1};
    private static final double[] BELOW = {0.1, 0.25, 0.5, 0.75};

    private final Metric metric;
    private final Judge judge;
    private final Dispersion dispersion;
    private final Dispersion overTime = new Dispersion(false);
    private final List<Evidence> worse = new ArrayList<>();
    private Evidence better;
    private Evidence small;
    private Counts candidate = Counts.NONE;
    private Counts stable = Counts.NONE;
    private Counts incrementCandidate = Counts.NONE;
    private int intervals;
    private int incrementIntervals;
    private @Nullable Instant newest;
    private @Nullable String silence = "nothing was read yet";

    Case(Metric metric, Judge judge) {
        this.metric = metric;
        this.judge = judge;
        boolean compared = metric.against() == Against.STABLE;
        dispersion = new Dispersion(compared);
        worse.add(new Evidence(compared ? Mixture.ratio(1, WORSE) : Mixture.limit(metric.limit(), WORSE), true));
        better = new Evidence(Mixture.ratio(metric.tolerance(), below(metric.tolerance())), false);
        small = new Evidence(Mixture.limit(Math.max(metric.limit(), 1e-12), BELOW), false);
    }

    private static double[] below(double tolerance) {
        double[] factors = BETTER.clone();
        for (int i = 0; i < factors.length; i++) {
            factors[i] = i == factors.length - 1 ? 1 : factors[i] * Math.min(1, tolerance / 1.5);
        }
        return factors;
    }

    Metric metric() {
        return metric;
    }

    void observe(Instant end, Reading reading) {
        if (reading instanceof Reading.Silent silent) {
            silence = silent.why();
            return;
        }
        Reading.Seen seen = (Reading.Seen) reading;
        Counts ours = Counts.sum(seen.candidate().values());
        Counts theirs = Counts.sum(seen.stable().values());
        if (ours.total() == 0) {
            silence = "the candidate had no traffic";
            return;
        }
        if (theirs.total() == 0 && metric.against() == Against.STABLE) {
            silence = "stable had no traffic to compare with";
            return;
        }
        silence = null;
        newest = end;
        intervals++;
        incrementIntervals++;
        candidate = candidate.plus(ours);
        stable = stable.plus(theirs);
        incrementCandidate = incrementCandidate.plus(ours);
        worse.forEach(evidence -> evidence.add(seen));
        better.add(seen);
        small.add(seen);
        Map<String, Counts> pods = new HashMap<>();
        seen.candidate().forEach((pod, counts) -> pods.put("candidate/" + pod, counts));
        overTime.add(pods);
        seen.stable().forEach((pod, counts) -> pods.put("stable/" + pod, counts));
        dispersion.add(pods);
    }

    void nextIncrement() {
        if (incrementIntervals == 0) {
            return;
        }
        worse.add(worse.get(0).fresh());
        better = better.fresh();
        small = small.fresh();
        incrementCandidate = Counts.NONE;
        incrementIntervals = 0;
    }

    Opinion opinion(Instant now) {
        double scatter = metric.against() == Against.STABLE ? dispersion.bound() : overTime.bound();
        double needed = Math.log(judge.metrics().size() / judge.alpha());
        if (passes(scatter) && !isSilent(now) && isEnough(incrementCandidate, incrementIntervals)) {
            return opinion(Verdict.pass(Phrases.pass(metric, candidate, stable)), scatter);
        }
        if (isEnough(candidate, intervals) && worseBy(scatter, false) >= needed) {
            return opinion(Verdict.fail(Phrases.fail(metric, candidate, stable, judge.alpha())), scatter);
        }
        boolean onePod = isEnough(candidate, intervals) && worseBy(scatter, true) >= needed;
        String why = isSilent(now)
                ? "no judgement on " + metric.name() + ": " + silenceAt(now)
                : onePod
                        ? Phrases.onePod(metric)
                        : Phrases.open(metric, candidate, stable, more(scatter), smallest(scatter));
        return opinion(Verdict.inconclusive(why), scatter);
    }

    private boolean isEnough(Counts counts, int read) {
        return counts.total() >= judge.minimumRequests() && read >= judge.minimumIntervals();
    }

    private boolean isSilent(Instant now) {
        return silence != null
                || newest == null
                || newest.plus(judge.staleAfter()).isBefore(now);
    }

    private String silenceAt(Instant now) {
        return silence != null
                ? silence
                : "the newest reading is of " + newest + ", older than " + judge.staleAfter() + " at " + now;
    }

    private boolean passes(double scatter) {
        double limitWealth = small.together(overTime.bound());
        if (metric.against() == Against.LIMIT) {
            return limitWealth >= -Math.log(judge.alpha());
        }
        double ratioWealth = better.logWealth(scatter);
        double both = metric.limit() == 0 ? ratioWealth : Math.max(ratioWealth, limitWealth) - Math.log(2);
        return both >= -Math.log(judge.alpha());
    }

    /** Bets begun at increment j have the weight 1/(j(j+1)); their sum is a bet again, so α covers all increments. */
    private double worseBy(double scatter, boolean withEveryPod) {
        double wealth = 1.0 / (worse.size() + 1);
        for (int i = 0; i < worse.size(); i++) {
            Evidence evidence = worse.get(i);
            double log = withEveryPod ? evidence.together(scatter) : evidence.logWealth(scatter);
            wealth += Math.exp(Math.min(600, log)) / ((i + 1.0) * (i + 2.0));
        }
        return Math.log(wealth);
    }

    private Opinion opinion(Verdict verdict, double scatter) {
        return new Opinion(metric.name(), verdict, more(scatter), smallest(scatter), scatter);
    }

    private OptionalLong more(double scatter) {
        double need = metric.against() == Against.STABLE
                ? Reach.requests(1, metric.tolerance(), rate(), share(), strength(1), scatter)
                : strength(1) * scatter / (metric.limit() * 0.6);
        return !Double.isFinite(need) || candidate.total() == 0
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.max(0, Math.ceil(need - (double) incrementCandidate.total())));
    }

    private OptionalDouble smallest(double scatter) {
        if (metric.against() == Against.LIMIT || candidate.total() == 0) {
            return OptionalDouble.empty();
        }
        double factor = Reach.smallest(
                (double) candidate.total(),
                rate(),
                share(),
                strength(judge.metrics().size()),
                scatter);
        return Double.isFinite(factor) ? OptionalDouble.of(factor) : OptionalDouble.empty();
    }

    private double strength(int metrics) {
        return Reach.strength(judge.alpha(), metrics);
    }

    private double share() {
        return (double) candidate.total() / Math.max(1, candidate.total() + stable.total());
    }

    /** Of stable; half a bad request is added, as none seen does not mean none there. */
    private double rate() {
        return (stable.bad() + 0.5) / (stable.total() + 1.0);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.001 && share > 0 ? "%.3f %%" : "%.2f %%", share * 100);
    }
}
