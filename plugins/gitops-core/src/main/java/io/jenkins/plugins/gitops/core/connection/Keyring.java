package io.jenkins.plugins.gitops.core.connection;

import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Optional;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** Credentials by their ids, read each time they are needed, so that a rotated secret is used at once and none is kept. */
final class Keyring {
    /** The user that a server which looks at the token alone is told. */
    static final String TOKEN_USER = "x-access-token";

    private Keyring() {}

    /** Who we are somewhere; it never shows itself. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login of " + Refusal.quoted(user);
        }
    }

    /** The login behind the id, nothing where no id is configured. */
    static Optional<Login> login(String where, String credentialsId) {
        if (credentialsId.isBlank()) return Optional.empty();
        StandardCredentials found = JenkinsDoor.credential(credentialsId)
                .orElseThrow(() -> Failure.of(
                        FailureKind.REFUSED,
                        "log in to " + Refusal.quoted(where),
                        "there are no credentials " + Refusal.quoted(credentialsId),
                        "add them to the controller, or choose others in its GitOps section"));
        if (found instanceof StandardUsernamePasswordCredentials pair)
            return Optional.of(new Login(pair.getUsername(), pair.getPassword().getPlainText()));
        if (found instanceof StringCredentials token)
            return Optional.of(new Login(TOKEN_USER, token.getSecret().getPlainText()));
        throw Failure.of(
                FailureKind.REFUSED,
                "log in to " + Refusal.quoted(where),
                "the credentials " + Refusal.quoted(credentialsId) + " are neither a user with a password nor a token",
                "choose such ones in the controller's GitOps section");
    }
}
