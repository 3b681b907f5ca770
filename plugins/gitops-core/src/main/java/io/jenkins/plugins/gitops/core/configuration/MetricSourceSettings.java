package io.jenkins.plugins.gitops.core.configuration;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.Extension;
import hudson.util.FormValidation;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Landscape;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A server of Prometheus that gates ask. */
public final class MetricSourceSettings extends CredentialedSettings<MetricSourceSettings> {
    private final String url;

    @DataBoundConstructor
    public MetricSourceSettings(String name, String url) {
        super(name);
        this.url = Text.trimmed(url);
    }

    public String getUrl() {
        return url;
    }

    Landscape.Server server() {
        return new Landscape.Server(getName(), url, getCredentialsId());
    }

    @Extension
    public static final class DescriptorImpl extends CredentialedDescriptor<MetricSourceSettings> {
        public DescriptorImpl() {
            super(List.of(StringCredentials.class, StandardUsernamePasswordCredentials.class));
        }

        @Override
        public String getDisplayName() {
            return "Metric source";
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(Landscape.problemsOfName("metric source", value));
        }

        @POST
        public FormValidation doCheckUrl(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(Landscape.problemsOfWebUrl("metric source", value));
        }
    }
}
