package io.jenkins.plugins.gitops.connectors.git;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How to be let in; asked for every request, so that a token may be renewed behind it. */
public interface GitLogin {
    /** The value of the Authorization header. */
    Optional<String> authorization();

    /** Nobody in particular. */
    static GitLogin none() {
        return Optional::empty;
    }

    /** User and password or access token. */
    static GitLogin basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String header = "Basic " + Base64.getEncoder().encodeToString(pair);
        return () -> Optional.of(header);
    }

    /** A bearer token. */
    static GitLogin bearer(String token) {
        return () -> Optional.of("Bearer " + token);
    }
}
