package org.jenkinsci.plugins.credentialsbinding.impl;

import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import org.jenkinsci.Symbol;
import org.jenkinsci.plugins.credentialsbinding.Binding;
import org.jenkinsci.plugins.credentialsbinding.BindingDescriptor;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.kohsuke.stapler.DataBoundConstructor;

public class StringBinding extends Binding<StringCredentials> {
    @DataBoundConstructor
    public StringBinding(String variable, String credentialsId) {
        super(variable, credentialsId);
    }

    @Override
    protected Class<StringCredentials> type() {
        return StringCredentials.class;
    }

    @Override
    public SingleEnvironment bindSingle(Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener)
            throws IOException, InterruptedException {
        return new SingleEnvironment(getCredentials(build).getSecret().getPlainText());
    }

    @Extension
    @Symbol("string")
    public static class DescriptorImpl extends BindingDescriptor<StringCredentials> {
        @Override
        public boolean requiresWorkspace() {
            return false;
        }

        @Override
        protected Class<StringCredentials> type() {
            return StringCredentials.class;
        }

        @Override
        public String getDisplayName() {
            return "Secret text";
        }
    }
}
