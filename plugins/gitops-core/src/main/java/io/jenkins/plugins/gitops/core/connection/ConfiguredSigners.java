package io.jenkins.plugins.gitops.core.connection;

import com.cloudbees.plugins.credentials.common.StandardCredentials;
import io.jenkins.plugins.gitops.connectors.signing.PemSigner;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Signer;
import io.jenkins.plugins.gitops.port.Signers;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** Signs with the keys that credentials hold, each read when it is needed. */
final class ConfiguredSigners implements Signers {
    @Override
    public Signer named(String name) {
        StandardCredentials found = JenkinsDoor.credential(name)
                .orElseThrow(() -> refused(name, "there are no such credentials", "add them to the controller"));
        if (found instanceof FileCredentials file)
            return PemSigner.of(
                    name,
                    Keyring.text(file).orElseThrow(() -> refused(name, "their file cannot be read", "store it anew")));
        if (found instanceof StringCredentials text)
            return PemSigner.of(name, text.getSecret().getPlainText());
        throw refused(name, "they are neither a file nor a text", "store the private key as a secret file");
    }

    private static Failure refused(String name, String found, String advice) {
        return Failure.of(FailureKind.REFUSED, "sign with the credentials " + Refusal.quoted(name), found, advice);
    }
}
