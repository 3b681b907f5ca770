package io.jenkins.plugins.gitops.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** A seeded world of pods that answer requests, some of them badly. One interval is one minute. */
final class Traffic {
    private final Scenario scenario;
    private final SplittableRandom random;
    private final double[] waves;
    private final int noisy;
    private double sharedWave;

    /**
     * @param factor how much worse the candidate is: 1 is healthy
     * @param bursts in this share of intervals everybody has 20 times as many bad requests
     * @param batch how many bad requests come together in one pod, on average
     * @param wave standard deviation of the logarithm of a slow wave that all pods share; a quarter of it each pod has by itself
     * @param noise how much worse one pod is, whichever it is
     */
    record Scenario(
            String name,
            double perMinute,
            double base,
            double factor,
            double bursts,
            double batch,
            double wave,
            double noise) {
        static final int CANDIDATES = 3;
        static final int PODS = 12;

        static Scenario plain(String name, double perMinute, double base) {
            return new Scenario(name, perMinute, base, 1, 0, 1, 0, 1);
        }

        Scenario worse(double times) {
            return new Scenario(name, perMinute, base, times, bursts, batch, wave, noise);
        }

        double share() {
            return (double) CANDIDATES / PODS;
        }
    }

    Traffic(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.random = new SplittableRandom(seed);
        this.waves = new double[Scenario.PODS];
        this.noisy = random.nextInt(Scenario.PODS);
    }

    Reading.Seen minute() {
        sharedWave = next(sharedWave, 0.9, scenario.wave());
        double burst = random.nextDouble() < scenario.bursts() ? 20 : 1;
        Map<String, Counts> candidate = new LinkedHashMap<>();
        Map<String, Counts> stable = new LinkedHashMap<>();
        for (int pod = 0; pod < Scenario.PODS; pod++) {
            waves[pod] = next(waves[pod], 0.7, scenario.wave() / 4);
            boolean ours = pod < Scenario.CANDIDATES;
            double rate = scenario.base()
                    * burst
                    * Math.exp(sharedWave + waves[pod])
                    * (ours ? scenario.factor() : 1)
                    * (pod == noisy ? scenario.noise() : 1);
            long total = poisson(scenario.perMinute() / Scenario.PODS);
            (ours ? candidate : stable).put("pod" + pod, new Counts(bad(total, Math.min(rate, 0.5)), total));
        }
        return new Reading.Seen(candidate, stable);
    }

    private long bad(long total, double rate) {
        long batches = poisson(total * rate / scenario.batch());
        if (scenario.batch() == 1) {
            return Math.min(total, batches);
        }
        long bad = 0;
        for (long i = 0; i < batches; i++) {
            bad += 1 + (long) (Math.log(random.nextDouble(1e-12, 1)) / Math.log(1 - 1 / scenario.batch()));
        }
        return Math.min(total, bad);
    }

    private double next(double wave, double memory, double deviation) {
        return deviation == 0 ? 0 : memory * wave + Math.sqrt(1 - memory * memory) * deviation * random.nextGaussian();
    }

    private long poisson(double mean) {
        if (mean > 40) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double left = Math.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > left) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
