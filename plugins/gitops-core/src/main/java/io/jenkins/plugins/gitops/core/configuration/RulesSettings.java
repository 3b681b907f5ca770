package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.gate.Approvals;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.model.promotion.QueueRule;
import io.jenkins.plugins.gitops.model.promotion.Reaction;
import io.jenkins.plugins.gitops.model.promotion.Target;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** How an environment wants to be promoted to; what is not said is as in {@link PromotionRules#plain}. */
public final class RulesSettings extends AbstractDescribableImpl<RulesSettings> {
    private List<TargetSettings> targets = new ArrayList<>();
    private List<GateSettings> gatesBefore = new ArrayList<>();
    private List<GateSettings> gatesAfter = new ArrayList<>();
    private String approval = "";
    private String approvalExpiry = "1d";
    private AgentSettings agent = new AgentSettings();
    private String queue = Word.of(QueueRule.SUPERSEDE);
    private String lock = "";
    private String onFailure = Word.of(Reaction.HOLD);
    private boolean requireWayBack;

    @DataBoundConstructor
    public RulesSettings() {}

    public List<TargetSettings> getTargets() {
        return targets;
    }

    @DataBoundSetter
    public void setTargets(List<TargetSettings> targets) {
        this.targets = new ArrayList<>(targets);
    }

    public List<GateSettings> getGatesBefore() {
        return gatesBefore;
    }

    @DataBoundSetter
    public void setGatesBefore(List<GateSettings> gatesBefore) {
        this.gatesBefore = new ArrayList<>(gatesBefore);
    }

    public List<GateSettings> getGatesAfter() {
        return gatesAfter;
    }

    @DataBoundSetter
    public void setGatesAfter(List<GateSettings> gatesAfter) {
        this.gatesAfter = new ArrayList<>(gatesAfter);
    }

    public String getApproval() {
        return approval;
    }

    @DataBoundSetter
    public void setApproval(String approval) {
        this.approval = Text.trimmed(approval);
    }

    public String getApprovalExpiry() {
        return approvalExpiry;
    }

    @DataBoundSetter
    public void setApprovalExpiry(String approvalExpiry) {
        this.approvalExpiry = approvalExpiry.isBlank() ? "1d" : Text.trimmed(approvalExpiry);
    }

    public AgentSettings getAgent() {
        return agent;
    }

    @DataBoundSetter
    public void setAgent(AgentSettings agent) {
        this.agent = agent;
    }

    public String getQueue() {
        return queue;
    }

    @DataBoundSetter
    public void setQueue(String queue) {
        this.queue = Word.checked("a rule of the queue", QueueRule.class, queue);
    }

    public String getLock() {
        return lock;
    }

    @DataBoundSetter
    public void setLock(String lock) {
        this.lock = Text.trimmed(lock);
    }

    public String getOnFailure() {
        return onFailure;
    }

    @DataBoundSetter
    public void setOnFailure(String onFailure) {
        this.onFailure = Word.checked("what follows a failure", Reaction.class, onFailure);
    }

    public boolean isRequireWayBack() {
        return requireWayBack;
    }

    @DataBoundSetter
    public void setRequireWayBack(boolean requireWayBack) {
        this.requireWayBack = requireWayBack;
    }

    PromotionRules rules() {
        return new PromotionRules(
                targets.isEmpty()
                        ? List.of(Target.kustomization())
                        : targets.stream().map(TargetSettings::target).toList(),
                gatesBefore.stream().map(GateSettings::rule).toList(),
                gatesAfter.stream().map(GateSettings::rule).toList(),
                approval,
                Text.span(approvalExpiry),
                agent.rule(),
                Word.read("a rule of the queue", QueueRule.class, queue),
                lock,
                Word.read("what follows a failure", Reaction.class, onFailure),
                requireWayBack);
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<RulesSettings> {
        @Override
        public String getDisplayName() {
            return "Rules of promotion";
        }

        @POST
        public ListBoxModel doFillQueueItems() {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Word.choices(QueueRule.class);
        }

        @POST
        public ListBoxModel doFillOnFailureItems() {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Word.choices(Reaction.class);
        }

        @POST
        public FormValidation doCheckApproval(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            try {
                Approvals.parse(value);
                return FormValidation.ok();
            } catch (Refusal refusal) {
                return FormValidation.error(String.valueOf(refusal.getMessage()));
            }
        }

        @POST
        public FormValidation doCheckApprovalExpiry(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.duration("approvalExpiry", value);
        }
    }
}
