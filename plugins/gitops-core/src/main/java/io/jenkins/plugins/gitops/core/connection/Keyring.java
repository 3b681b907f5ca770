package io.jenkins.plugins.gitops.core.connection;

import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** Credentials by their ids, read each time they are needed, so that a rotated secret is used at once and none is kept. */
final class Keyring {
    private static final Logger LOG = Logger.getLogger(Keyring.class.getName());

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

    /** What a request to the server carries so that it lets us in: the secret as it is now. */
    static Map<String, String> header(Landscape.Server server) {
        return login(server.url(), server.credentialsId())
                .map(login -> Map.of(
                        "Authorization", login.user().equals(TOKEN_USER) ? "Bearer " + login.password() : basic(login)))
                .orElse(Map.of());
    }

    /** What a secret file holds, nothing where it cannot be read. */
    static Optional<String> text(FileCredentials file) {
        try (InputStream in = file.getContent()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot read the file of credentials '" + file.getId() + "'", e);
            return Optional.empty();
        }
    }

    static String basic(Login login) {
        byte[] pair = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
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
