package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Landscape;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A named place that a release can be in. */
public final class EnvironmentSettings extends AbstractDescribableImpl<EnvironmentSettings> {
    private final String name;
    private String repository = "";
    private String path = "";
    private String cluster = "";
    private String after = "";
    private @Nullable RulesSettings rules;

    @DataBoundConstructor
    public EnvironmentSettings(String name) {
        this.name = Text.trimmed(name);
    }

    public String getName() {
        return name;
    }

    public String getRepository() {
        return repository;
    }

    @DataBoundSetter
    public void setRepository(String repository) {
        this.repository = Text.trimmed(repository);
    }

    public String getPath() {
        return path;
    }

    @DataBoundSetter
    public void setPath(String path) {
        this.path = Text.trimmed(path);
    }

    public String getCluster() {
        return cluster;
    }

    @DataBoundSetter
    public void setCluster(String cluster) {
        this.cluster = Text.trimmed(cluster);
    }

    public String getAfter() {
        return after;
    }

    @DataBoundSetter
    public void setAfter(String after) {
        this.after = Text.trimmed(after);
    }

    /** Absent in what was stored before there were rules. */
    public RulesSettings getRules() {
        return rules == null ? new RulesSettings() : rules;
    }

    @DataBoundSetter
    public void setRules(RulesSettings rules) {
        this.rules = rules;
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<EnvironmentSettings> {
        @Override
        public String getDisplayName() {
            return "Environment";
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(Landscape.problemsOfName("environment", value));
        }

        @POST
        public FormValidation doCheckPath(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.path(value);
        }
    }
}
