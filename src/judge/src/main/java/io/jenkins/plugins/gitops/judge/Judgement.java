package io.jenkins.plugins.gitops.judge;

import io.jenkins.plugins.gitops.model.Verdict;
import java.util.List;

/** The verdict over all metrics and what each of them says: one FAIL fails, and only all PASS pass. */
public record Judgement(Verdict verdict, List<Opinion> opinions) {
    public Judgement {
        opinions = List.copyOf(opinions);
    }

    static Judgement of(List<Opinion> opinions) {
        return new Judgement(
                opinions.stream().map(Opinion::verdict).reduce(Verdict::and).orElseThrow(), opinions);
    }
}
