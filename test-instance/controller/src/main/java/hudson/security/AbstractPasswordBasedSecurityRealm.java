package hudson.security;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;

public abstract class AbstractPasswordBasedSecurityRealm extends SecurityRealm {
    public AbstractPasswordBasedSecurityRealm() {}

    @Override
    public SecurityComponents createSecurityComponents() {
        return new SecurityComponents(this::authenticate, this::loadUserByUsername2);
    }

    private Authentication authenticate(Authentication asked) {
        UserDetails found = authenticate2(asked.getName(), String.valueOf(asked.getCredentials()));
        UsernamePasswordAuthenticationToken known =
                new UsernamePasswordAuthenticationToken(found, "", found.getAuthorities());
        known.setDetails(asked.getDetails());
        return known;
    }

    protected UserDetails authenticate2(String username, String password) {
        throw new AbstractMethodError(getClass() + " does not say who may log in: it must define authenticate2");
    }
}
