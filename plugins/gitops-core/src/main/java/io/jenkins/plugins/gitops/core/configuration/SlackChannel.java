package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Messages to a Slack channel. */
public final class SlackChannel extends CredentialedChannel {
    private final String room;

    @DataBoundConstructor
    public SlackChannel(String name, String room) {
        super(name);
        this.room = Text.trimmed(room);
    }

    public String getRoom() {
        return room;
    }

    @Extension
    @Symbol("slack")
    public static final class DescriptorImpl extends TokenDescriptor {
        @Override
        public String getDisplayName() {
            return "Slack";
        }
    }
}
