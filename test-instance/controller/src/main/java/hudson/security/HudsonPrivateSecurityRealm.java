package hudson.security;

import hudson.Extension;
import hudson.model.Descriptor;
import hudson.model.ModelObject;
import hudson.model.User;
import hudson.model.UserProperty;
import hudson.model.UserPropertyDescriptor;
import io.jenkins.plugins.gitops.controller.security.PasswordHash;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Users whom this controller knows by itself, by name and password. */
public class HudsonPrivateSecurityRealm extends AbstractPasswordBasedSecurityRealm
        implements ModelObject, AccessControlled {
    private final boolean disableSignup;

    /** Without the captcha of the real constructor, which nobody here offers. */
    @DataBoundConstructor
    public HudsonPrivateSecurityRealm(boolean allowsSignup) {
        this.disableSignup = !allowsSignup;
    }

    @Override
    public boolean allowsSignup() {
        return !disableSignup;
    }

    public boolean getAllowsSignup() {
        return allowsSignup();
    }

    @Override
    public UserDetails loadUserByUsername2(String username) {
        return details(username).asUserDetails();
    }

    private static Details details(String username) {
        User user = User.getById(username, false);
        Details details = user == null ? null : user.getProperty(Details.class);
        if (details == null) {
            throw new UsernameNotFoundException("Cannot find user '" + username + "': no such account");
        }
        return details;
    }

    @Override
    protected UserDetails authenticate2(String username, String password) {
        Details found;
        try {
            found = details(username);
        } catch (UsernameNotFoundException e) {
            PasswordHash.wasteTime(password); // an unknown name takes as long as a wrong password
            throw new BadCredentialsException("Bad credentials", e);
        }
        if (!found.isPasswordCorrect(password)) throw new BadCredentialsException("Bad credentials");
        return found.asUserDetails();
    }

    public User createAccount(String userName, String password) throws IOException {
        User user = User.getById(userName, true);
        user.addProperty(new Details(PasswordHash.of(password)));
        return user;
    }

    @Override
    public String getDisplayName() {
        return "User database";
    }

    @Override
    public ACL getACL() {
        return Jenkins.get().getACL();
    }

    @Extension
    @Symbol("local")
    public static final class DescriptorImpl extends Descriptor<SecurityRealm> {
        @Override
        public String getDisplayName() {
            return "Jenkins’ own user database";
        }
    }

    public static final class Details extends UserProperty {
        private final String passwordHash;

        private Details(String passwordHash) {
            this.passwordHash = passwordHash;
        }

        public String getPassword() {
            return passwordHash;
        }

        public boolean isPasswordCorrect(String candidate) {
            return PasswordHash.matches(candidate, passwordHash);
        }

        public String getUsername() {
            return user.getId();
        }

        public Collection<? extends GrantedAuthority> getAuthorities2() {
            return List.of(AUTHENTICATED_AUTHORITY2);
        }

        private UserDetails asUserDetails() {
            return new org.springframework.security.core.userdetails.User(
                    getUsername(), passwordHash, getAuthorities2());
        }

        @Extension
        public static final class DescriptorImpl extends UserPropertyDescriptor {
            @Override
            public String getDisplayName() {
                return "Password";
            }

            @Override
            public UserProperty newInstance(User user) {
                return null;
            }
        }
    }
}
