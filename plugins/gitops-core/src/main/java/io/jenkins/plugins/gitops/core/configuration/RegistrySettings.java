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

/** An OCI registry that holds artifacts and their evidence. */
public final class RegistrySettings extends CredentialedSettings<RegistrySettings> {
    private final String address;
    private boolean plainHttp;

    @DataBoundConstructor
    public RegistrySettings(String name, String address) {
        super(name);
        this.address = Text.trimmed(address);
    }

    public String getAddress() {
        return address;
    }

    public boolean isPlainHttp() {
        return plainHttp;
    }

    @DataBoundSetter
    public void setPlainHttp(boolean plainHttp) {
        this.plainHttp = plainHttp;
    }

    @Extension
    public static final class DescriptorImpl extends CredentialedDescriptor<RegistrySettings> {
        public DescriptorImpl() {
            super(List.of(StandardUsernamePasswordCredentials.class, StringCredentials.class));
        }

        @Override
        public String getDisplayName() {
            return "Registry";
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
