package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import hudson.model.Descriptor;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Messages as JSON to a URL of one's own. */
public final class WebhookChannel extends ChannelSettings {
    private final String url;
    private String credentialsId = "";

    @DataBoundConstructor
    public WebhookChannel(String name, String url) {
        super(name);
        this.url = Text.trimmed(url);
    }

    public String getUrl() {
        return url;
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(String credentialsId) {
        this.credentialsId = Text.trimmed(credentialsId);
    }

    @Extension
    @Symbol("webhook")
    public static final class DescriptorImpl extends Descriptor<ChannelSettings> {
        @Override
        public String getDisplayName() {
            return "Webhook";
        }

        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return JenkinsDoor.credentials(credentialsId, List.of(StringCredentials.class));
        }
    }
}
