package io.jenkins.plugins.gitops.core.configuration;

import hudson.model.AbstractDescribableImpl;
import org.kohsuke.stapler.DataBoundSetter;

/** A named thing outside that one logs in to. */
public abstract class CredentialedSettings<T extends CredentialedSettings<T>> extends AbstractDescribableImpl<T> {
    private final String name;
    private String credentialsId = "";

    protected CredentialedSettings(String name) {
        this.name = Text.trimmed(name);
    }

    public final String getName() {
        return name;
    }

    public final String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public final void setCredentialsId(String credentialsId) {
        this.credentialsId = Text.trimmed(credentialsId);
    }
}
