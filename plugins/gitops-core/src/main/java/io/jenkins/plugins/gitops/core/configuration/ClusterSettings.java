package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import hudson.util.FormValidation;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Landscape;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A Kubernetes cluster that environments run in. */
public final class ClusterSettings extends CredentialedSettings<ClusterSettings> {
    private String serverUrl = "";
    private @Nullable String authority;
    private boolean argoServer;

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

    /** Certificates that the server may be signed by, as PEM. */
    public String getAuthority() {
        return Text.lines(authority);
    }

    @DataBoundSetter
    public void setAuthority(String authority) {
        this.authority = Text.lines(authority);
    }

    public boolean isArgoServer() {
        return argoServer;
    }

    @DataBoundSetter
    public void setArgoServer(boolean argoServer) {
        this.argoServer = argoServer;
    }

    @Extension
    public static final class DescriptorImpl extends CredentialedDescriptor<ClusterSettings> {
        public DescriptorImpl() {
            super(List.of(StringCredentials.class, FileCredentials.class));
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
        public FormValidation doCheckAuthority(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return value.isBlank() || value.contains("-----BEGIN CERTIFICATE-----")
                    ? FormValidation.ok()
                    : FormValidation.error("Cannot use the authority: it is no certificate in PEM;"
                            + " give one that begins with -----BEGIN CERTIFICATE-----");
        }

        @POST
        public FormValidation doCheckServerUrl(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(value.isBlank() ? List.of() : Landscape.problemsOfWebUrl("cluster", value));
        }
    }
}
