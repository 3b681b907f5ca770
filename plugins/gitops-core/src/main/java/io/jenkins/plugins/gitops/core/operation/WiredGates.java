package io.jenkins.plugins.gitops.core.operation;

import hudson.Extension;
import io.jenkins.plugins.gitops.core.configuration.RuleCheck;
import io.jenkins.plugins.gitops.gate.Gate;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.util.List;

/** Tells forms which gates there are. */
@Extension
public final class WiredGates implements RuleCheck {
    @Override
    public List<String> kinds() {
        return Doorkeeper.current().gates().gates().stream().map(Gate::kind).toList();
    }

    @Override
    public List<String> problems(GateRule rule) {
        return Doorkeeper.current().gates().problems(List.of(rule));
    }
}
