package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The GitOps agent that makes an environment follow, and how long it may take. */
public final class AgentSettings extends AbstractDescribableImpl<AgentSettings> {
    private String kind = Word.of(AgentRule.Kind.NONE);
    private String namespace = "";
    private String name = "";
    private String cluster = "";
    private boolean requestSync;
    private String deadline = "15m";

    @DataBoundConstructor
    public AgentSettings() {}

    public String getKind() {
        return kind;
    }

    @DataBoundSetter
    public void setKind(String kind) {
        this.kind = Word.checked("a GitOps agent", AgentRule.Kind.class, kind);
    }

    public String getNamespace() {
        return namespace;
    }

    @DataBoundSetter
    public void setNamespace(String namespace) {
        this.namespace = Text.trimmed(namespace);
    }

    public String getName() {
        return name;
    }

    @DataBoundSetter
    public void setName(String name) {
        this.name = Text.trimmed(name);
    }

    public String getCluster() {
        return cluster;
    }

    @DataBoundSetter
    public void setCluster(String cluster) {
        this.cluster = Text.trimmed(cluster);
    }

    public boolean isRequestSync() {
        return requestSync;
    }

    @DataBoundSetter
    public void setRequestSync(boolean requestSync) {
        this.requestSync = requestSync;
    }

    public String getDeadline() {
        return deadline;
    }

    @DataBoundSetter
    public void setDeadline(String deadline) {
        this.deadline = deadline.isBlank() ? "15m" : Text.trimmed(deadline);
    }

    AgentRule rule() {
        return new AgentRule(
                Word.read("a GitOps agent", AgentRule.Kind.class, kind),
                cluster,
                namespace,
                name,
                requestSync,
                Text.span(deadline));
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<AgentSettings> {
        @Override
        public String getDisplayName() {
            return "GitOps agent";
        }

        @POST
        public ListBoxModel doFillKindItems() {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Word.choices(AgentRule.Kind.class);
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(Landscape.problemsOfPlaceholders(value));
        }

        @POST
        public FormValidation doCheckDeadline(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.duration("deadline", value);
        }
    }
}
