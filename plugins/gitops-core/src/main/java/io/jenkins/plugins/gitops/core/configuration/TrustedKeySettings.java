package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.gitops.connectors.signing.TrustedKeys;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Map;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A public key whose signatures count; it is no secret. */
public final class TrustedKeySettings extends AbstractDescribableImpl<TrustedKeySettings> {
    private final String name;
    private final String pem;

    @DataBoundConstructor
    public TrustedKeySettings(String name, String pem) {
        this.name = Text.trimmed(name);
        this.pem = Text.lines(pem);
    }

    public String getName() {
        return name;
    }

    public String getPem() {
        return pem;
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<TrustedKeySettings> {
        @Override
        public String getDisplayName() {
            return "Trusted key";
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(Landscape.problemsOfName("trusted key", value));
        }

        @POST
        public FormValidation doCheckPem(@QueryParameter String value, @QueryParameter String name) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            try {
                TrustedKeys readable = TrustedKeys.of(Map.of(Text.trimmed(name), Text.lines(value)));
                return FormValidation.ok("a key to verify with: " + String.join(", ", readable.names()));
            } catch (Refusal | Failure unusable) {
                return FormValidation.error(String.valueOf(unusable.getMessage()));
            }
        }
    }
}
