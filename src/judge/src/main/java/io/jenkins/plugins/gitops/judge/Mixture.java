package io.jenkins.plugins.gitops.judge;

import java.util.Arrays;

/**
 * A bet against a null hypothesis, spread evenly over several alternatives. For the null's true value its expected wealth never
 * grows, so wealth w is evidence of strength w at whatever time one looks (Ville). Errors that come in batches of b count as one:
 * the logarithms are divided by the dispersion when they are read, not when they are written.
 */
final class Mixture {
    private final Bet bet;
    private final double[] alternatives;
    private final double[] logs;

    private Mixture(Bet bet, double[] alternatives, double[] logs) {
        this.bet = bet;
        this.alternatives = alternatives;
        this.logs = logs;
    }

    /** The logarithm of a likelihood ratio: the alternative's against the null's. */
    interface Bet {
        double log(double alternative, Counts candidate, Counts stable);
    }

    /**
     * Null: the ratio of the two shares is {@code base}. Conditional on the total of bad requests in the interval, so a burst that
     * hits both sides cancels; the candidate's part of it is binomial with its share of traffic.
     */
    static Mixture ratio(double base, double... alternatives) {
        return new Mixture(
                (ratio, candidate, stable) -> {
                    double c = candidate.total();
                    double s = stable.total();
                    return c == 0 || s == 0
                            ? 0
                            : candidate.bad() * Math.log(ratio / base)
                                    - (candidate.bad() + stable.bad()) * Math.log((c * ratio + s) / (c * base + s));
                },
                alternatives,
                new double[alternatives.length]);
    }

    /** Null: the candidate's share is {@code limit}; alternatives are multiples of it. */
    static Mixture limit(double limit, double... multiples) {
        return new Mixture(
                (multiple, candidate, stable) ->
                        candidate.bad() * Math.log(multiple) - candidate.total() * limit * (multiple - 1),
                multiples,
                new double[multiples.length]);
    }

    Mixture copy() {
        return new Mixture(bet, alternatives, logs.clone());
    }

    Mixture fresh() {
        return new Mixture(bet, alternatives, new double[alternatives.length]);
    }

    void add(Counts candidate, Counts stable) {
        for (int i = 0; i < logs.length; i++) {
            logs[i] += bet.log(alternatives[i], candidate, stable);
        }
    }

    double logWealth(double dispersion) {
        double top = Arrays.stream(logs).max().orElseThrow() / dispersion;
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log / dispersion - top);
        }
        return top + Math.log(sum / logs.length);
    }
}
