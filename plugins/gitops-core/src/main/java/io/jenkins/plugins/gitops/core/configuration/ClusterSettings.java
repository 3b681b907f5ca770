package io.jenkins.plugins.gitops.core.configuration;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
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
public final class ClusterSettings extends AbstractDescribableImpl<ClusterSettings> {
    private final String name;
    private String serverUrl = "";
    private String credentialsId = "";

    @DataBoundConstructor
    public ClusterSettings(String name) {
        this.name = Text.trimmed(name);
    }

    public String getName() {
        return name;
    }

    public String getServerUrl() {
        return serverUrl;
    }

    @DataBoundSetter
    public void setServerUrl(String serverUrl) {
        this.serverUrl = Text.trimmed(serverUrl);
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(String credentialsId) {
        this.credentialsId = Text.trimmed(credentialsId);
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<ClusterSettings> {
        @Override
        public String getDisplayName() {
            return "Cluster";
        }

        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return JenkinsDoor.credentials(
                    credentialsId,
                    List.of(StringCredentials.class, StandardUsernamePasswordCredentials.class, FileCredentials.class));
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(Landscape.problemsOfName("cluster", value));
        }

        @POST
        public FormValidation doCheckServerUrl(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(value.isBlank() ? java.util.List.of() : Landscape.problemsOfUrl("cluster", value));
        }
    }
}
