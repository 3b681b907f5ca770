package io.jenkins.plugins.gitops.controller.security;

import hudson.model.User;
import hudson.security.AuthorizationStrategy;
import hudson.security.FullControlOnceLoggedInAuthorizationStrategy;
import hudson.security.HudsonPrivateSecurityRealm;
import hudson.security.csrf.DefaultCrumbIssuer;
import java.io.IOException;
import java.util.Optional;
import jenkins.model.Jenkins;

/** Closes a controller that nobody has configured: one administrator, nothing for anyone else. */
public final class FirstAdmin {
    public static final String NAME = "admin";

    private FirstAdmin() {}

    /** The password, said once and kept as a hash alone; nothing where someone has already decided who may do what. */
    public static Optional<String> ifOpen(Jenkins jenkins) throws IOException {
        if (jenkins.getAuthorizationStrategy() != AuthorizationStrategy.UNSECURED) return Optional.empty();
        String password = Randomness.hex(16);
        HudsonPrivateSecurityRealm realm = new HudsonPrivateSecurityRealm(false);
        User admin = realm.createAccount(NAME, password);
        admin.save();
        jenkins.setSecurityRealm(realm);
        jenkins.setAuthorizationStrategy(new FullControlOnceLoggedInAuthorizationStrategy());
        jenkins.setCrumbIssuer(new DefaultCrumbIssuer(false));
        jenkins.save();
        return Optional.of(password);
    }
}
