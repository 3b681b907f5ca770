package io.jenkins.plugins.gitops.core.configuration;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.Extension;
import hudson.util.FormValidation;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Landscape;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A Kubernetes cluster that environments run in. */
public final class ClusterSettings extends CredentialedSettings<ClusterSettings> {
    private String serverUrl = "";

    @DataBoundConstructor
    public ClusterSettings(String name) {
        super(name);
    }

    public String getServerUrl() {
        return serverUrl;
    }

    @DataBoundSetter
    public void setServerUrl(String serverUrl) {
        this.serverUrl = Text.trimmed(serverUrl);
    }

    @Extension
    public static final class DescriptorImpl extends CredentialedDescriptor<ClusterSettings> {
        public DescriptorImpl() {
            super(List.of(StringCredentials.class, StandardUsernamePasswordCredentials.class, FileCredentials.class));
        }

        @Override
        public String getDisplayName() {
            return "Cluster";
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(Landscape.problemsOfName("cluster", value));
        }

        @POST
        public FormValidation doCheckServerUrl(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(value.isBlank() ? List.of() : Landscape.problemsOfUrl("cluster", value));
        }
    }
}
