package io.jenkins.plugins.gitops.controller.security;

import hudson.model.User;
import java.util.Optional;
import jenkins.model.Jenkins;
import jenkins.security.ApiTokenProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** The one way in by name and secret: a login form, or HTTP's basic authentication. */
public final class Login {
    private Login() {}

    /** A program's way: one of the person's API tokens, or else the password. */
    public static Optional<Authentication> basic(String name, String secret) {
        User user = User.getById(name, false);
        ApiTokenProperty tokens = user == null ? null : user.getProperty(ApiTokenProperty.class);
        if (tokens != null && tokens.matchesPassword(secret)) return Optional.of(user.impersonate2());
        return password(name, secret);
    }

    /** A person's way. Nothing tells whether the name or the password was wrong. */
    public static Optional<Authentication> password(String name, String password) {
        try {
            return Optional.of(Jenkins.get()
                    .getSecurityRealm()
                    .getSecurityComponents()
                    .manager2
                    .authenticate(new UsernamePasswordAuthenticationToken(name, password)));
        } catch (AuthenticationException e) {
            return Optional.empty();
        }
    }
}
