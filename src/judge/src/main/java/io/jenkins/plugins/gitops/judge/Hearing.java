package io.jenkins.plugins.gitops.judge;

import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One rollout before the judge: takes the readings of interval after interval, and can be asked at any time. Not thread-safe. */
public final class Hearing {
    private final Judge judge;
    private final List<Case> cases = new ArrayList<>();

    Hearing(Judge judge) {
        this.judge = judge;
        for (Metric metric : judge.metrics()) {
            cases.add(new Case(metric, judge));
        }
    }

    /** What was read for the interval that ended then; a metric that is missing in the map was silent. */
    public void observe(Instant end, Map<String, Reading> readings) {
        for (String name : readings.keySet()) {
            if (judge.metrics().stream().noneMatch(metric -> metric.name().equals(name))) {
                throw new Refusal(
                        "take a reading of " + Refusal.quoted(name),
                        "no metric has this name",
                        "name it in the judge's metrics");
            }
        }
        for (Case open : cases) {
            open.observe(end, readings.getOrDefault(open.metric().name(), Reading.silent("the source gave no answer")));
        }
    }

    /** The weight is raised: what was good before proves nothing about this increment; what was bad stays. */
    public void nextIncrement() {
        cases.forEach(Case::nextIncrement);
    }

    public Judgement judgement(Instant now) {
        return Judgement.of(cases.stream().map(open -> open.opinion(now)).toList());
    }
}
