package io.jenkins.plugins.gitops.core.configuration;

import java.util.List;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.kohsuke.stapler.DataBoundSetter;

/** A channel that one posts to with a token. */
public abstract class CredentialedChannel extends ChannelSettings {
    private String credentialsId = "";

    protected CredentialedChannel(String name) {
        super(name);
    }

    public final String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public final void setCredentialsId(String credentialsId) {
        this.credentialsId = Text.trimmed(credentialsId);
    }

    /** Offers tokens. */
    protected abstract static class TokenDescriptor extends CredentialedDescriptor<ChannelSettings> {
        protected TokenDescriptor() {
            super(List.of(StringCredentials.class));
        }
    }
}
