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

/** Messages to a Slack channel. */
public final class SlackChannel extends ChannelSettings {
    private final String room;
    private String credentialsId = "";

    @DataBoundConstructor
    public SlackChannel(String name, String room) {
        super(name);
        this.room = Text.trimmed(room);
    }

    public String getRoom() {
        return room;
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(String credentialsId) {
        this.credentialsId = Text.trimmed(credentialsId);
    }

    @Extension
    @Symbol("slack")
    public static final class DescriptorImpl extends Descriptor<ChannelSettings> {
        @Override
        public String getDisplayName() {
            return "Slack";
        }

        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return JenkinsDoor.credentials(credentialsId, List.of(StringCredentials.class));
        }
    }
}
