package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.connectors.git.GitLogin;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who we are at Git servers and registries. A credential that the configuration calls {@code git-bot} comes from
 * {@code GITOPS_CREDENTIALS_GIT_BOT}, as {@code user:password} or a token alone; without one there are
 * {@code GITOPS_GIT_CREDENTIALS} and, for registries, Docker's own configuration.
 */
final class Logins {
    private static final String GIT = "GITOPS_GIT_CREDENTIALS";

    private final Map<String, String> environment;

    Logins(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What a forge's REST API is told: the password where there is a user, too. */
    String token(String credential) {
        return secret(credential)
                .or(() -> Optional.ofNullable(environment.get(GIT)))
                .map(secret -> secret.substring(secret.indexOf(':') + 1))
                .orElse("");
    }

    GitLogin git(String credential) {
        return secret(credential)
                .or(() -> Optional.ofNullable(environment.get(GIT)))
                .map(Logins::gitLogin)
                .orElseGet(GitLogin::none);
    }

    private static GitLogin gitLogin(String secret) {
        int colon = secret.indexOf(':');
        return colon < 0
                ? GitLogin.bearer(secret)
                : GitLogin.basic(secret.substring(0, colon), secret.substring(colon + 1));
    }

    Optional<RegistrySite.Login> registry(String address, String credential) {
        return secret(credential).map(Logins::registryLogin).or(() -> docker(address));
    }

    private static RegistrySite.Login registryLogin(String secret) {
        int colon = secret.indexOf(':');
        return colon < 0
                ? new RegistrySite.Login("", secret)
                : new RegistrySite.Login(secret.substring(0, colon), secret.substring(colon + 1));
    }

    private Optional<String> secret(String credential) {
        if (credential.isEmpty()) {
            return Optional.empty();
        }
        String variable =
                "GITOPS_CREDENTIALS_" + credential.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new Refusal(
                    "use the credential " + Refusal.quoted(credential),
                    variable + " is not set",
                    "set it to user:password or a token");
        }
        return Optional.of(value);
    }

    private Optional<RegistrySite.Login> docker(String address) {
        String home = environment.getOrDefault("DOCKER_CONFIG", environment.getOrDefault("HOME", ".") + "/.docker");
        Path file = Path.of(home, "config.json");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Json.parseObject(Files.readString(file))
                    .get("auths")
                    .flatMap(auths -> auths instanceof Json.Obj all ? all.get(address) : Optional.empty())
                    .flatMap(entry -> entry instanceof Json.Obj one ? one.get("auth") : Optional.empty())
                    .flatMap(auth -> auth instanceof Json.Text text ? Optional.of(text.value()) : Optional.empty())
                    .map(auth -> new String(Base64.getDecoder().decode(auth), StandardCharsets.UTF_8))
                    .map(Logins::registryLogin);
        } catch (IOException | IllegalArgumentException e) {
            // what stands in the file stays in the file
            throw new Refusal(
                    "read the logins in " + Refusal.quoted(file),
                    "it is not Docker's config.json",
                    "correct or remove it");
        }
    }
}
