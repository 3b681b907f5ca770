package io.jenkins.plugins.gitops.model.promotion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an environment wants to be promoted to.
 *
 * @param approval who has to approve, such as {@code (group:release | group:sre) & !author}; empty: nobody
 * @param lock what promotions into this environment exclude each other by; empty: environment and application
 * @param requireWayBack whether a promotion without a ready way back is refused
 * @param pullRequest by which it goes in; empty: it is pushed
 */
public record PromotionRules(
        List<Target> targets,
        List<GateRule> before,
        List<GateRule> after,
        String approval,
        Duration approvalExpiry,
        AgentRule agent,
        QueueRule queue,
        String lock,
        Reaction onFailure,
        boolean requireWayBack,
        Optional<PullRequestRule> pullRequest) {
    public PromotionRules {
        targets = List.copyOf(targets);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Rules by which it is pushed. */
    public PromotionRules(
            List<Target> targets,
            List<GateRule> before,
            List<GateRule> after,
            String approval,
            Duration approvalExpiry,
            AgentRule agent,
            QueueRule queue,
            String lock,
            Reaction onFailure,
            boolean requireWayBack) {
        this(
                targets,
                before,
                after,
                approval,
                approvalExpiry,
                agent,
                queue,
                lock,
                onFailure,
                requireWayBack,
                Optional.empty());
    }

    /** Every image by digest in the kustomization, and nothing else asked of anybody. */
    public static PromotionRules plain() {
        return new PromotionRules(
                List.of(Target.kustomization()),
                List.of(),
                List.of(),
                "",
                Duration.ofDays(1),
                AgentRule.NONE,
                QueueRule.SUPERSEDE,
                "",
                Reaction.HOLD,
                false);
    }

    public PromotionRules withTargets(List<Target> others) {
        return new PromotionRules(
                others,
                before,
                after,
                approval,
                approvalExpiry,
                agent,
                queue,
                lock,
                onFailure,
                requireWayBack,
                pullRequest);
    }

    public PromotionRules withGates(List<GateRule> first, List<GateRule> last) {
        return new PromotionRules(
                targets,
                first,
                last,
                approval,
                approvalExpiry,
                agent,
                queue,
                lock,
                onFailure,
                requireWayBack,
                pullRequest);
    }

    public PromotionRules withApproval(String expression, Duration expiry) {
        return new PromotionRules(
                targets, before, after, expression, expiry, agent, queue, lock, onFailure, requireWayBack, pullRequest);
    }

    public PromotionRules withAgent(AgentRule other) {
        return new PromotionRules(
                targets,
                before,
                after,
                approval,
                approvalExpiry,
                other,
                queue,
                lock,
                onFailure,
                requireWayBack,
                pullRequest);
    }

    public PromotionRules withQueue(QueueRule other, String sharedLock) {
        return new PromotionRules(
                targets,
                before,
                after,
                approval,
                approvalExpiry,
                agent,
                other,
                sharedLock,
                onFailure,
                requireWayBack,
                pullRequest);
    }

    public PromotionRules withReaction(Reaction other, boolean wayBack) {
        return new PromotionRules(
                targets, before, after, approval, approvalExpiry, agent, queue, lock, other, wayBack, pullRequest);
    }

    public PromotionRules withPullRequest(Optional<PullRequestRule> other) {
        return new PromotionRules(
                targets, before, after, approval, approvalExpiry, agent, queue, lock, onFailure, requireWayBack, other);
    }

    /** All that is wrong, each in a sentence of the house's form; empty where all is well. */
    public List<String> problems(String environment) {
        String whose = " of environment '" + environment + "'";
        List<String> found = new ArrayList<>();
        if (targets.isEmpty())
            found.add("Cannot promote to environment '" + environment
                    + "': it names no target; say in which file and under which key its images stand");
        for (Target target : targets) {
            if (target.file().isBlank())
                found.add("Cannot use a target" + whose + ": it names no file; write one like 'kustomization.yaml'");
            if (target.key().isBlank()
                    && target.editing() != Editing.KUSTOMIZE_IMAGE
                    && target.editing() != Editing.ARGO_IMAGE)
                found.add("Cannot use the target '" + target.file() + "'" + whose
                        + ": it names no key; write where the " + target.editing() + " stands");
            if (target.artifact().isBlank())
                found.add("Cannot use the target '" + target.file() + "'" + whose
                        + ": it names no artifact; write the image's name, or * for all");
        }
        if (agent.kind() != AgentRule.Kind.NONE && agent.name().isBlank())
            found.add("Cannot wait for " + agent.kind() + whose
                    + ": it names no application; write one like '{application}-{environment}'");
        if (agent.deadline().isNegative() || agent.deadline().isZero())
            found.add("Cannot wait for " + agent.kind() + whose + ": the deadline is " + agent.deadline()
                    + "; give a positive one like '15m'");
        if (approvalExpiry.isNegative() || approvalExpiry.isZero())
            found.add("Cannot ask for approvals" + whose + ": they expire after " + approvalExpiry
                    + "; give a positive time like '1d'");
        return found;
    }
}
