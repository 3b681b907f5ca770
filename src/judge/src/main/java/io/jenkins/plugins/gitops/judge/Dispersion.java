package io.jenkins.plugins.gitops.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * How much more the bad requests of single pods scatter from interval to interval than independent ones would: 1 for none. Each
 * pod is held against its own past, so that a pod which is worse all the time does not count as scatter, and against the total of
 * its interval, so that a burst that hits everybody does not either. Looked at for single intervals and for blocks of them, as slow
 * waves show only there.
 */
final class Dispersion {
    private static final int[] BLOCKS = {1, 4, 12};
    /** What is believed before anything is seen, and how many bad requests it takes to outweigh that. */
    private static final double BELIEVED = 1.5;

    private static final double BELIEF = 5;

    private final boolean givenTotal;
    private final Scale[] scales = new Scale[BLOCKS.length];

    /** With {@code givenTotal} scatter about the share of an interval's total, else about a constant rate. */
    Dispersion(boolean givenTotal) {
        this.givenTotal = givenTotal;
        for (int i = 0; i < scales.length; i++) {
            scales[i] = new Scale();
        }
    }

    void add(Map<String, Counts> pods) {
        for (int i = 0; i < scales.length; i++) {
            scales[i].add(pods, BLOCKS[i], givenTotal);
        }
    }

    /** A bound on the safe side, never below 1. */
    double bound() {
        double most = 1;
        for (Scale scale : scales) {
            double weight = scale.expected + BELIEF;
            double estimate = (scale.squares + BELIEF * BELIEVED) / weight;
            most = Math.max(most, estimate * (1 + 1 / Math.sqrt(weight)));
        }
        return most;
    }

    /** Sums of squares at one length of block. */
    private static final class Scale {
        private final Map<String, Counts> past = new HashMap<>();
        private final Map<String, Counts> block = new HashMap<>();
        private int intervals;
        private double squares;
        private double expected;

        void add(Map<String, Counts> pods, int length, boolean givenTotal) {
            pods.forEach((pod, counts) -> block.merge(pod, counts, Counts::plus));
            intervals++;
            if (intervals % length != 0) {
                return;
            }
            if (!past.isEmpty()) {
                compare(givenTotal);
            }
            block.forEach((pod, counts) -> past.merge(pod, counts, Counts::plus));
            block.clear();
        }

        private void compare(boolean givenTotal) {
            Counts before = Counts.sum(past.values());
            double overall = (before.bad() + 0.5) / (before.total() + 1);
            double foreseen = 0;
            long seen = 0;
            for (Entry<String, Counts> entry : block.entrySet()) {
                foreseen += rate(entry.getKey(), overall) * entry.getValue().total();
                seen += entry.getValue().bad();
            }
            double scale = givenTotal && foreseen > 0 ? seen / foreseen : 1;
            for (Entry<String, Counts> entry : block.entrySet()) {
                double mean = rate(entry.getKey(), overall) * entry.getValue().total() * scale;
                double part = givenTotal && seen > 0 ? mean / seen : 0;
                squares += Math.pow(entry.getValue().bad() - mean, 2);
                expected += mean * (1 - part);
            }
        }

        private double rate(String pod, double overall) {
            Counts own = past.getOrDefault(pod, Counts.NONE);
            return (own.bad() + 1) / (own.total() + 1 / overall);
        }
    }
}
