package org.jenkinsci.plugins.credentialsbinding.impl;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jenkinsci.Symbol;
import org.jenkinsci.plugins.credentialsbinding.BindingDescriptor;
import org.jenkinsci.plugins.credentialsbinding.MultiBinding;
import org.kohsuke.stapler.DataBoundConstructor;

public class UsernamePasswordMultiBinding extends MultiBinding<StandardUsernamePasswordCredentials> {
    private final String usernameVariable;
    private final String passwordVariable;

    @DataBoundConstructor
    public UsernamePasswordMultiBinding(String usernameVariable, String passwordVariable, String credentialsId) {
        super(credentialsId);
        this.usernameVariable = usernameVariable;
        this.passwordVariable = passwordVariable;
    }

    public String getUsernameVariable() {
        return usernameVariable;
    }

    public String getPasswordVariable() {
        return passwordVariable;
    }

    @Override
    protected Class<StandardUsernamePasswordCredentials> type() {
        return StandardUsernamePasswordCredentials.class;
    }

    @Override
    public MultiEnvironment bind(Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener)
            throws IOException, InterruptedException {
        StandardUsernamePasswordCredentials known = getCredentials(build);
        String password = known.getPassword().getPlainText();
        return known.isUsernameSecret()
                ? new MultiEnvironment(Map.of(passwordVariable, password, usernameVariable, known.getUsername()))
                : new MultiEnvironment(
                        Map.of(passwordVariable, password), Map.of(usernameVariable, known.getUsername()));
    }

    @Override
    public Set<String> variables(Run<?, ?> build) {
        return Set.of(usernameVariable, passwordVariable);
    }

    @Extension
    @Symbol("usernamePassword")
    public static class DescriptorImpl extends BindingDescriptor<StandardUsernamePasswordCredentials> {
        @Override
        public boolean requiresWorkspace() {
            return false;
        }

        @Override
        protected Class<StandardUsernamePasswordCredentials> type() {
            return StandardUsernamePasswordCredentials.class;
        }

        @Override
        public String getDisplayName() {
            return "Username and password (separated)";
        }
    }
}
