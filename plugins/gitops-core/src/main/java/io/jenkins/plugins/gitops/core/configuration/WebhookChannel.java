package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Messages as JSON to a URL of one's own. */
public final class WebhookChannel extends CredentialedChannel {
    private final String url;

    @DataBoundConstructor
    public WebhookChannel(String name, String url) {
        super(name);
        this.url = Text.trimmed(url);
    }

    public String getUrl() {
        return url;
    }

    @Extension
    @Symbol("webhook")
    public static final class DescriptorImpl extends TokenDescriptor {
        @Override
        public String getDisplayName() {
            return "Webhook";
        }
    }
}
