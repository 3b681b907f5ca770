package com.cloudbees.jenkins.plugins.sshcredentials.impl;

import com.cloudbees.jenkins.plugins.sshcredentials.SSHUserPrivateKey;
import com.cloudbees.plugins.credentials.CredentialsScope;
import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.Secret;
import java.io.Serializable;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

public class BasicSSHUserPrivateKey extends BaseSSHUser implements SSHUserPrivateKey {
    private final Secret passphrase;
    private final PrivateKeySource privateKeySource;

    @DataBoundConstructor
    public BasicSSHUserPrivateKey(
            CredentialsScope scope,
            String id,
            String username,
            PrivateKeySource privateKeySource,
            String passphrase,
            String description) {
        super(scope, id, username, description);
        this.privateKeySource = privateKeySource;
        this.passphrase = passphrase == null || passphrase.isBlank() ? null : Secret.fromString(passphrase);
    }

    @Override
    public List<String> getPrivateKeys() {
        return privateKeySource.getPrivateKeys();
    }

    public PrivateKeySource getPrivateKeySource() {
        return privateKeySource;
    }

    @Override
    public Secret getPassphrase() {
        return passphrase;
    }

    @Extension
    @Symbol("basicSSHUserPrivateKey")
    public static class DescriptorImpl extends BaseStandardCredentialsDescriptor {
        @Override
        public String getDisplayName() {
            return "SSH Username with private key";
        }
    }

    public abstract static class PrivateKeySource extends AbstractDescribableImpl<PrivateKeySource> {
        public PrivateKeySource() {}

        public abstract List<String> getPrivateKeys();
    }

    public abstract static class PrivateKeySourceDescriptor extends Descriptor<PrivateKeySource> {
        public PrivateKeySourceDescriptor() {}
    }

    public static class DirectEntryPrivateKeySource extends PrivateKeySource implements Serializable {
        private final Secret privateKey;

        public DirectEntryPrivateKeySource(String privateKey) {
            this(Secret.fromString(privateKey));
        }

        @DataBoundConstructor
        public DirectEntryPrivateKeySource(Secret privateKey) {
            this.privateKey = privateKey;
        }

        public Secret getPrivateKey() {
            return privateKey;
        }

        @Override
        public List<String> getPrivateKeys() {
            String key = privateKey.getPlainText();
            return List.of(key.endsWith("\n") ? key : key + "\n");
        }

        @Extension
        @Symbol("directEntry")
        public static class DescriptorImpl extends PrivateKeySourceDescriptor {
            @Override
            public String getDisplayName() {
                return "Enter directly";
            }
        }
    }
}
