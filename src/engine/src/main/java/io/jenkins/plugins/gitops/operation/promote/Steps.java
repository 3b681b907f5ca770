package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.Lane;
import java.util.ArrayList;
import java.util.List;

/** What a promotion will do, in words and in its order. */
final class Steps {
    private Steps() {}

    static List<String> of(PromoteRequest request, Draft draft) {
        PromotionRules rules = request.place().rules();
        List<String> steps = new ArrayList<>();
        rules.before().stream().map(GateRule::kind).forEach(gate -> steps.add("ask the gate '" + gate + "'"));
        if (!rules.approval().isBlank()) steps.add("wait for the approval '" + rules.approval() + "'");
        steps.add("wait for its turn in '" + Lane.name(request.place(), request.application()) + "'");
        rules.pullRequest()
                .filter(rule -> !draft.stands())
                .ifPresent(rule -> steps.add("open a pull request into '" + request.branch() + "', and "
                        + (rule.autoMerge() ? "merge it when its checks are green" : "wait until somebody merges it")));
        steps.add(
                draft.stands()
                        ? "write into the ledger that the files say it already"
                        : "commit " + draft.moves().size() + " changed "
                                + (draft.moves().size() == 1 ? "value" : "values") + " to '" + request.branch() + "'");
        if (rules.agent().kind() != AgentRule.Kind.NONE)
            steps.add("wait at most " + rules.agent().deadline() + " for "
                    + rules.agent()
                            .of(request.application(), request.place().name())
                            .name());
        rules.after().stream().map(GateRule::kind).forEach(gate -> steps.add("ask the gate '" + gate + "'"));
        request.release().artifacts().stream()
                .map(Artifact::reference)
                .forEach(image ->
                        steps.add("tag " + image + " as '" + request.place().name() + "-latest'"));
        return steps;
    }
}
