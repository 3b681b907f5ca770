package io.jenkins.plugins.gitops.connectors.yaml;

import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.model.promotion.Editing;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.model.promotion.PullRequestRule;
import io.jenkins.plugins.gitops.model.promotion.QueueRule;
import io.jenkins.plugins.gitops.model.promotion.Reaction;
import io.jenkins.plugins.gitops.model.promotion.Target;
import io.jenkins.plugins.gitops.model.promotion.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** How an environment wants to be promoted to, as {@code .gitops.yaml} says it. */
final class RulesSection {
    private static final PromotionRules PLAIN = PromotionRules.plain();

    private RulesSection() {}

    static PromotionRules read(Section place, Mistakes mistakes) {
        List<Target> targets =
                place.has("targets") ? place.sections("targets", "a target", RulesSection::target) : PLAIN.targets();
        return place.section(
                        "gates",
                        PLAIN,
                        gates -> PLAIN.withGates(
                                gates(gates.nodes("before"), mistakes), gates(gates.nodes("after"), mistakes)))
                .withTargets(targets)
                .withApproval(place.text("approval", ""), place.span("approvalExpiry", PLAIN.approvalExpiry()))
                .withAgent(place.section("agent", PLAIN.agent(), RulesSection::agent))
                .withQueue(place.one("queue", QueueRule.class, PLAIN.queue()), place.text("lock", ""))
                .withReaction(place.one("onFailure", Reaction.class, PLAIN.onFailure()), place.flag("requireWayBack"))
                .withPullRequest(place.section("pullRequest", PLAIN.pullRequest(), RulesSection::pullRequest));
    }

    private static Optional<PullRequestRule> pullRequest(Section section) {
        return Optional.of(new PullRequestRule(
                section.text("forge", ""),
                section.texts("labels"),
                section.texts("reviewers"),
                section.flag("autoMerge")));
    }

    private static Target target(Section target) {
        return new Target(
                target.text("artifact", Target.ANY),
                target.one("editing", Editing.class, Editing.KUSTOMIZE_IMAGE),
                target.required("file"),
                target.text("key", ""),
                target.one("writes", Writes.class, Writes.DIGEST),
                target.flag("everywhere"));
    }

    private static AgentRule agent(Section agent) {
        return new AgentRule(
                agent.one("kind", AgentRule.Kind.class, AgentRule.Kind.ARGO_CD),
                agent.text("cluster", ""),
                agent.text("namespace", "argocd"),
                agent.text("name", "{application}-{environment}"),
                agent.flag("requestSync"),
                agent.span("deadline", AgentRule.NONE.deadline()));
    }

    /** Each gate is its kind alone, or its kind with settings: {@code quarantine}, {@code soak: {time: 1h}}. */
    private static List<GateRule> gates(List<Node> nodes, Mistakes mistakes) {
        List<GateRule> gates = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof ScalarNode kind) {
                gates.add(new GateRule(kind.getValue(), Map.of()));
            } else if (node instanceof MappingNode mapping
                    && mapping.getValue().size() == 1
                    && mapping.getValue().get(0).getKeyNode() instanceof ScalarNode kind) {
                NodeTuple only = mapping.getValue().get(0);
                String what = "gate '" + kind.getValue() + "'";
                gates.add(
                        new GateRule(kind.getValue(), Section.read(mistakes, what, only.getValueNode(), Section::all)));
            } else {
                mistakes.add(node, "read a gate", "it is not one kind", "write 'kind' or 'kind: {setting: value}'");
            }
        }
        return gates;
    }
}
