package io.jenkins.plugins.gitops.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * A bet that must also be won without any single pod of one side: the smallest wealth over all pods left out is what counts. So it
 * holds for a release whose pods are all right but one, whichever that is. A side with one pod is judged as it is.
 */
final class Evidence {
    private final Mixture all;
    private final boolean leavesOutCandidate;
    private final Map<String, Mixture> without = new HashMap<>();

    Evidence(Mixture bet, boolean leavesOutCandidate) {
        this.all = bet;
        this.leavesOutCandidate = leavesOutCandidate;
    }

    Evidence fresh() {
        return new Evidence(all.fresh(), leavesOutCandidate);
    }

    void add(Reading.Seen seen) {
        Counts candidate = Counts.sum(seen.candidate().values());
        Counts stable = Counts.sum(seen.stable().values());
        Map<String, Counts> pods = leavesOutCandidate ? seen.candidate() : seen.stable();
        for (String pod : pods.keySet()) {
            without.computeIfAbsent(pod, name -> all.copy());
        }
        for (Entry<String, Mixture> entry : without.entrySet()) {
            Counts out = pods.getOrDefault(entry.getKey(), Counts.NONE);
            if (leavesOutCandidate) {
                entry.getValue().add(candidate.minus(out), stable);
            } else {
                entry.getValue().add(candidate, stable.minus(out));
            }
        }
        all.add(candidate, stable);
    }

    /** With all pods. */
    double together(double dispersion) {
        return all.logWealth(dispersion);
    }

    /** Without the pod that speaks loudest. */
    double logWealth(double dispersion) {
        double least = all.logWealth(dispersion);
        if (without.size() > 1) {
            for (Mixture mixture : without.values()) {
                least = Math.min(least, mixture.logWealth(dispersion));
            }
        }
        return least;
    }
}
