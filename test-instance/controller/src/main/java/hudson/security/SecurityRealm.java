package hudson.security;

import hudson.DescriptorExtensionList;
import hudson.Extension;
import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

public abstract class SecurityRealm implements Describable<SecurityRealm>, ExtensionPoint {
    public static final SecurityRealm NO_AUTHENTICATION = new None();
    public static final GrantedAuthority AUTHENTICATED_AUTHORITY2 = new SimpleGrantedAuthority("authenticated");

    private transient SecurityComponents components;

    public SecurityRealm() {}

    public abstract SecurityComponents createSecurityComponents();

    public synchronized SecurityComponents getSecurityComponents() {
        if (components == null) components = createSecurityComponents();
        return components;
    }

    @Override
    public Descriptor<SecurityRealm> getDescriptor() {
        return Jenkins.get().getDescriptorOrDie(getClass());
    }

    public boolean allowsSignup() {
        return false;
    }

    public UserDetails loadUserByUsername2(String username) {
        UserDetailsService service = getSecurityComponents().userDetails2;
        if (service == null) {
            throw new UsernameNotFoundException("Cannot find user '" + username + "': this realm knows no users");
        }
        return service.loadUserByUsername(username);
    }

    public static DescriptorExtensionList<SecurityRealm, Descriptor<SecurityRealm>> all() {
        return Jenkins.get().getDescriptorList(SecurityRealm.class);
    }

    public static final class SecurityComponents {
        public final AuthenticationManager manager2;
        public final UserDetailsService userDetails2;

        public SecurityComponents(AuthenticationManager manager) {
            this(manager, null);
        }

        public SecurityComponents(AuthenticationManager manager, UserDetailsService userDetails) {
            this.manager2 = manager;
            this.userDetails2 = userDetails;
        }
    }

    private static final class None extends SecurityRealm {
        @Override
        public SecurityComponents createSecurityComponents() {
            return new SecurityComponents(authentication -> authentication);
        }

        private Object readResolve() {
            return NO_AUTHENTICATION;
        }

        @Extension
        @Symbol("none")
        public static class DescriptorImpl extends Descriptor<SecurityRealm> {
            @Override
            public String getDisplayName() {
                return "None";
            }
        }
    }
}
