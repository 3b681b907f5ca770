package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import hudson.model.Descriptor;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Messages by mail. */
public final class MailChannel extends ChannelSettings {
    private final String recipients;

    @DataBoundConstructor
    public MailChannel(String name, String recipients) {
        super(name);
        this.recipients = Text.trimmed(recipients);
    }

    public String getRecipients() {
        return recipients;
    }

    @Extension
    @Symbol("mail")
    public static final class DescriptorImpl extends Descriptor<ChannelSettings> {
        @Override
        public String getDisplayName() {
            return "Mail";
        }
    }
}
