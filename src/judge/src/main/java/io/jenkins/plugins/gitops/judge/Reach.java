package io.jenkins.plugins.gitops.judge;

/** How much traffic a verdict needs: the size of sample at which a regression of a given factor is found in 95 of 100 rollouts. */
public final class Reach {
    private static final double NINETY_FIVE = 1.645;
    private static final double LARGEST = 100;

    private Reach() {}

    /**
     * Candidate requests until the truth {@code actual} is told from {@code supposed}, both as factors over stable's share.
     *
     * @param rate stable's share of bad requests
     * @param share candidate's share of the traffic, above 0 and below 1
     * @param strength the logarithm of the evidence that is asked for
     */
    static double requests(
            double actual, double supposed, double rate, double share, double strength, double dispersion) {
        double stableParts = (1 - share) / share;
        double truth = actual / (actual + stableParts);
        double claim = supposed / (supposed + stableParts);
        double up = Math.log(truth / claim);
        double down = Math.log((1 - truth) / (1 - claim));
        double drift = truth * up + (1 - truth) * down;
        double spread = Math.sqrt(truth * (1 - truth)) * Math.abs(up - down);
        if (drift <= 0 || rate <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double root =
                (NINETY_FIVE * spread + Math.sqrt(NINETY_FIVE * NINETY_FIVE * spread * spread + 4 * drift * strength))
                        / (2 * drift);
        double bad = root * root * dispersion;
        return bad / (rate * (actual + stableParts));
    }

    /** Candidate requests after which a regression of this factor is found in 95 of 100 rollouts, by all candidate pods but one. */
    public static long toFind(double factor, double rate, double share, int pods, double alpha, int metrics) {
        double seen = pods > 1 ? (pods - 1.0) / pods : 1;
        double effective = share * seen / (share * seen + 1 - share);
        double needed = requests(factor, 1, rate, effective, strength(alpha, metrics), 1) / seen;
        double dispersion = 1 + 1.5 / Math.sqrt(1 + needed * rate * factor);
        return (long) Math.ceil(needed * dispersion * 1.7);
    }

    /** The smallest factor that this many candidate requests could have shown, or infinity. */
    static double smallest(double requests, double rate, double share, double strength, double dispersion) {
        double factor = 1.1;
        while (factor < LARGEST) {
            if (requests(factor, 1, rate, share, strength, dispersion) <= requests) {
                return factor;
            }
            factor *= 1.1;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The evidence that one of several metrics must show: α shared among them, and the mixture's cost of not knowing the size. */
    static double strength(double alpha, int metrics) {
        return Math.log(metrics / alpha) + Math.log(3);
    }
}
