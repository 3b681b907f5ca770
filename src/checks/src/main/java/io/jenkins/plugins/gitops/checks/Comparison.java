package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.Severity;
import io.jenkins.plugins.gitops.model.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cluster before and after a promotion: only what became worse counts.
 *
 * @param worse open findings that are new, or graver than before
 * @param blinded checks that could look before and cannot now
 */
public record Comparison(List<Noted> worse, List<Result> blinded) {
    public Comparison {
        worse = List.copyOf(worse);
        blinded = List.copyOf(blinded);
    }

    public static Comparison of(Report before, Report after) {
        Map<String, Severity> was = new HashMap<>();
        before.findings().forEach(noted -> was.put(noted.key(), noted.finding().severity()));
        Set<String> couldLook = looked(before);
        List<Noted> worse = after.findings()
                .filter(Noted::open)
                // what a check could not see before was perhaps there before
                .filter(noted -> couldLook.contains(noted.finding().rule()))
                .filter(noted -> {
                    Severity then = was.get(noted.key());
                    return then == null || then.compareTo(noted.finding().severity()) < 0;
                })
                .toList();
        List<Result> blinded = after.results().stream()
                .filter(result -> result.verdict().kind() == Verdict.Kind.INCONCLUSIVE
                        && couldLook.contains(result.card().id()))
                .toList();
        return new Comparison(worse, blinded);
    }

    /** Checks that had what they need. */
    static Set<String> looked(Report report) {
        return report.results().stream()
                .filter(result -> result.verdict().kind() != Verdict.Kind.INCONCLUSIVE)
                .map(result -> result.card().id())
                .collect(Collectors.toSet());
    }

    /** FAIL only on what became worse; what cannot be seen any more is INCONCLUSIVE. */
    public Verdict verdict(Severity failOn) {
        List<Noted> grave = worse.stream()
                .filter(noted -> noted.finding().severity().compareTo(failOn) >= 0)
                .toList();
        if (!grave.isEmpty()) {
            Noted first = grave.get(0);
            return Verdict.fail(Phrases.count(grave.size(), "finding") + " of " + failOn
                    + " or worse since before, the first: " + first.finding().object() + ": "
                    + first.finding().message());
        }
        long blind = blinded.stream()
                .filter(result -> result.card().severity().compareTo(failOn) >= 0)
                .count();
        return blind > 0
                ? Verdict.inconclusive(Phrases.count(blind, "check") + " could look before and cannot now")
                : Verdict.pass("nothing of " + failOn + " or worse came since before");
    }
}
