package org.jenkinsci.plugins.credentialsbinding.impl;

import com.cloudbees.jenkins.plugins.sshcredentials.SSHUserPrivateKey;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.Secret;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jenkinsci.Symbol;
import org.jenkinsci.plugins.credentialsbinding.BindingDescriptor;
import org.jenkinsci.plugins.credentialsbinding.MultiBinding;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

public class SSHUserPrivateKeyBinding extends MultiBinding<SSHUserPrivateKey> {
    public final String keyFileVariable;
    public String usernameVariable;
    public String passphraseVariable;

    @DataBoundConstructor
    public SSHUserPrivateKeyBinding(String keyFileVariable, String credentialsId) {
        super(credentialsId);
        this.keyFileVariable = keyFileVariable;
    }

    @DataBoundSetter
    public void setUsernameVariable(String usernameVariable) {
        this.usernameVariable = usernameVariable;
    }

    public String getUsernameVariable() {
        return usernameVariable;
    }

    @DataBoundSetter
    public void setPassphraseVariable(String passphraseVariable) {
        this.passphraseVariable = passphraseVariable;
    }

    public String getPassphraseVariable() {
        return passphraseVariable;
    }

    @Override
    protected Class<SSHUserPrivateKey> type() {
        return SSHUserPrivateKey.class;
    }

    @Override
    public Set<String> variables(Run<?, ?> build) {
        Set<String> all = new HashSet<>(Set.of(keyFileVariable));
        if (usernameVariable != null) all.add(usernameVariable);
        if (passphraseVariable != null) all.add(passphraseVariable);
        return all;
    }

    @Override
    public MultiEnvironment bind(Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener)
            throws IOException, InterruptedException {
        SSHUserPrivateKey known = getCredentials(build);
        UnbindableDir folder = UnbindableDir.create(workspace);
        FilePath file = folder.getDirPath().child("ssh-key-" + keyFileVariable);
        file.write(String.join("", known.getPrivateKeys()), "UTF-8");
        file.chmod(0400);
        Map<String, String> hidden = new HashMap<>(Map.of(keyFileVariable, file.getRemote()));
        Map<String, String> open = new HashMap<>();
        if (passphraseVariable != null) {
            Secret passphrase = known.getPassphrase();
            hidden.put(passphraseVariable, passphrase == null ? "" : passphrase.getPlainText());
        }
        if (usernameVariable != null) {
            (known.isUsernameSecret() ? hidden : open).put(usernameVariable, known.getUsername());
        }
        return new MultiEnvironment(hidden, open, folder.getUnbinder());
    }

    @Extension
    @Symbol("sshUserPrivateKey")
    public static class DescriptorImpl extends BindingDescriptor<SSHUserPrivateKey> {
        @Override
        protected Class<SSHUserPrivateKey> type() {
            return SSHUserPrivateKey.class;
        }

        @Override
        public String getDisplayName() {
            return "SSH User Private Key";
        }
    }
}
