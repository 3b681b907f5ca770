package org.jenkinsci.plugins.kubernetes.credentials;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.impl.BaseStandardCredentials;
import hudson.Extension;
import hudson.util.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.kohsuke.stapler.DataBoundConstructor;

/** The service account of the pod that this controller runs in. */
public class FileSystemServiceAccountCredential extends BaseStandardCredentials
        implements TokenProducer, StringCredentials {
    private static final Path TOKEN = Path.of("/run/secrets/kubernetes.io/serviceaccount/token");

    @DataBoundConstructor
    public FileSystemServiceAccountCredential(CredentialsScope scope, String id, String description) {
        super(scope, id, description);
    }

    @Override
    public String getToken(String serviceAddress, String caCertData, boolean skipTlsVerify) throws IOException {
        return Files.readString(TOKEN).strip();
    }

    @Override
    public Secret getSecret() {
        try {
            return Secret.fromString(getToken(null, null, false));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read the service account's token '" + TOKEN + "': this controller is in no pod", e);
        }
    }

    @Extension
    public static class DescriptorImpl extends BaseStandardCredentialsDescriptor {
        @Override
        public String getDisplayName() {
            return "Kubernetes Service Account";
        }
    }
}
