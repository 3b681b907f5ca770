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
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A GitOps repository: where desired state lives. */
public final class RepositorySettings extends AbstractDescribableImpl<RepositorySettings> {
    private final String name;
    private final String url;
    private String branch = "main";
    private String credentialsId = "";

    @DataBoundConstructor
    public RepositorySettings(String name, String url) {
        this.name = Text.trimmed(name);
        this.url = Text.trimmed(url);
    }

    public String getName() {
        return name;
    }

    public String getUrl() {
        return url;
    }

    public String getBranch() {
        return branch;
    }

    @DataBoundSetter
    public void setBranch(String branch) {
        this.branch = branch.isBlank() ? "main" : Text.trimmed(branch);
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(String credentialsId) {
        this.credentialsId = Text.trimmed(credentialsId);
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<RepositorySettings> {
        @Override
        public String getDisplayName() {
            return "Repository";
        }

        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return JenkinsDoor.credentials(
                    credentialsId, List.of(StandardUsernamePasswordCredentials.class, StringCredentials.class));
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(Landscape.problemsOfName("repository", value));
        }

        @POST
        public FormValidation doCheckUrl(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(Landscape.problemsOfUrl("repository", value));
        }
    }
}
