package io.jenkins.plugins.gitops.core.configuration;

import hudson.ExtensionPoint;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.util.List;

/** Who knows the gates that there are: forms ask while a person types. */
public interface RuleCheck extends ExtensionPoint {
    /** The kinds of all gates. */
    List<String> kinds();

    /** What is wrong with the rule, each in a sentence; empty where all is well. */
    List<String> problems(GateRule rule);

    static List<RuleCheck> all() {
        return JenkinsDoor.extensions(RuleCheck.class);
    }
}
