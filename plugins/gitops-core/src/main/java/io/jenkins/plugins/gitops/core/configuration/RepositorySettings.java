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
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A GitOps repository: where desired state lives. */
public final class RepositorySettings extends CredentialedSettings<RepositorySettings> {
    private final String url;
    private String branch = "main";

    @DataBoundConstructor
    public RepositorySettings(String name, String url) {
        super(name);
        this.url = Text.trimmed(url);
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

    @Extension
    public static final class DescriptorImpl extends CredentialedDescriptor<RepositorySettings> {
        public DescriptorImpl() {
            super(List.of(StandardUsernamePasswordCredentials.class, StringCredentials.class));
        }

        @Override
        public String getDisplayName() {
            return "Repository";
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
