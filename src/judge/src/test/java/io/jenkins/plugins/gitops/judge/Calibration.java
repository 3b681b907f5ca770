package io.jenkins.plugins.gitops.judge;

import io.jenkins.plugins.gitops.judge.Traffic.Scenario;
import io.jenkins.plugins.gitops.model.Verdict.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Many rollouts of one scenario, by every rule. */
final class Calibration {
    static final String METRIC = "error ratio";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** How many of the runs each rule failed, and how many the judge passed. */
    record Row(
            Scenario scenario, int minutes, int runs, int failed, int passed, int mannWhitney, int threshold, int z) {
        double share(int count) {
            return (double) count / runs;
        }

        String markdown(String first) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | **%.2f %%** | %.1f %% | %.1f %% | %.1f %% | %.1f %% |",
                    first,
                    runs,
                    100 * share(failed),
                    100 * share(passed),
                    100 * share(mannWhitney),
                    100 * share(threshold),
                    100 * share(z));
        }
    }

    private Calibration() {}

    static List<Scenario> healthy() {
        List<Scenario> all = new ArrayList<>();
        for (double perMinute : new double[] {20, 100, 1000, 10_000}) {
            for (double base : new double[] {0.0005, 0.01}) {
                String at = String.format(Locale.ROOT, "%.0f a minute, %.2f %% bad", perMinute, base * 100);
                all.add(Scenario.plain(at, perMinute, base));
                all.add(new Scenario(at + ", bursty (shared, and batches of 3)", perMinute, base, 1, 0.05, 3, 0, 1));
                all.add(new Scenario(at + ", slow waves", perMinute, base, 1, 0, 1, 0.8, 1));
                all.add(new Scenario(at + ", one pod 5 times worse", perMinute, base, 1, 0, 1, 0, 5));
            }
        }
        return all;
    }

    /** Traffic at which the stated size of sample comes in 30 minutes, or 20 a minute if that is more. */
    static Scenario regression(double base, double factor) {
        double perMinute =
                Math.max(20, stated(base, factor) / Scenario.plain("", 1, base).share() / 30);
        return Scenario.plain(
                        String.format(Locale.ROOT, "%.2f %% bad, %.0f times worse", base * 100, factor),
                        perMinute,
                        base)
                .worse(factor);
    }

    static long stated(double base, double factor) {
        return Reach.toFind(factor, base, (double) Scenario.CANDIDATES / Scenario.PODS, Scenario.CANDIDATES, 0.02, 1);
    }

    static int minutes(Scenario scenario, long requests) {
        return (int) Math.max(3, Math.floor(requests / (scenario.perMinute() * scenario.share())));
    }

    static Row run(Scenario scenario, int minutes, int runs, long seed) {
        Judge judge = Judge.of(Metric.againstStable(METRIC, 2));
        int failed = 0;
        int passed = 0;
        int mannWhitney = 0;
        int threshold = 0;
        int z = 0;
        for (int run = 0; run < runs; run++) {
            Traffic traffic = new Traffic(scenario, seed * 1_000_003 + run);
            Hearing hearing = judge.hearing();
            Rivals rivals = new Rivals(scenario.base());
            Kind kind = Kind.INCONCLUSIVE;
            for (int minute = 1; minute <= minutes; minute++) {
                Reading.Seen seen = traffic.minute();
                rivals.observe(seen);
                if (minute % 20 == 0 || minute == minutes) {
                    rivals.mannWhitney();
                }
                if (kind != Kind.FAIL) {
                    Instant now = START.plusSeconds(60L * minute);
                    hearing.observe(now, Map.of(METRIC, seen));
                    Kind then = hearing.judgement(now).verdict().kind();
                    kind = kind == Kind.PASS && then != Kind.FAIL ? Kind.PASS : then;
                }
            }
            failed += kind == Kind.FAIL ? 1 : 0;
            passed += kind == Kind.PASS ? 1 : 0;
            mannWhitney += rivals.mannWhitneyFailed ? 1 : 0;
            threshold += rivals.thresholdFailed ? 1 : 0;
            z += rivals.zFailed ? 1 : 0;
        }
        return new Row(scenario, minutes, runs, failed, passed, mannWhitney, threshold, z);
    }

    /** In how many of the runs the judge says this at any look, whatever it said before, over three increments. */
    static int everSaid(Kind said, Scenario scenario, int metrics, int runs, long seed) {
        List<Metric> judged = new ArrayList<>();
        for (int metric = 0; metric < metrics; metric++) {
            judged.add(Metric.againstStable("metric " + metric, 2));
        }
        Judge judge = Judge.of(judged.toArray(Metric[]::new));
        int count = 0;
        for (int run = 0; run < runs; run++) {
            List<Traffic> worlds = new ArrayList<>();
            for (int metric = 0; metric < metrics; metric++) {
                worlds.add(new Traffic(scenario, seed * 1_000_003 + (long) run * metrics + metric));
            }
            Hearing hearing = judge.hearing();
            boolean heard = false;
            for (int minute = 1; minute <= 60 && !heard; minute++) {
                Instant now = START.plusSeconds(60L * minute);
                Map<String, Reading> readings = new HashMap<>();
                for (int metric = 0; metric < metrics; metric++) {
                    readings.put("metric " + metric, worlds.get(metric).minute());
                }
                hearing.observe(now, readings);
                heard = hearing.judgement(now).verdict().kind() == said;
                if (minute % 20 == 0) {
                    hearing.nextIncrement();
                }
            }
            count += heard ? 1 : 0;
        }
        return count;
    }
}
