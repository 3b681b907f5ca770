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

/** An OCI registry that holds artifacts and their evidence. */
public final class RegistrySettings extends AbstractDescribableImpl<RegistrySettings> {
    private final String name;
    private final String address;
    private String credentialsId = "";
    private boolean plainHttp;

    @DataBoundConstructor
    public RegistrySettings(String name, String address) {
        this.name = Text.trimmed(name);
        this.address = Text.trimmed(address);
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(String credentialsId) {
        this.credentialsId = Text.trimmed(credentialsId);
    }

    public boolean isPlainHttp() {
        return plainHttp;
    }

    @DataBoundSetter
    public void setPlainHttp(boolean plainHttp) {
        this.plainHttp = plainHttp;
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<RegistrySettings> {
        @Override
        public String getDisplayName() {
            return "Registry";
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
            return Text.verdict(Landscape.problemsOfName("registry", value));
        }

        @POST
        public FormValidation doCheckAddress(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(Landscape.problemsOfAddress(value));
        }
    }
}
