package hudson.security;

import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

public abstract class SecurityRealm implements Describable<SecurityRealm>, ExtensionPoint {
    public static final SecurityRealm NO_AUTHENTICATION = null;
    public static final GrantedAuthority AUTHENTICATED_AUTHORITY2 = null;

    SecurityRealm() {}

    public Descriptor<SecurityRealm> getDescriptor() {
        throw new UnsupportedOperationException();
    }

    public String getAuthenticationGatewayUrl() {
        throw new UnsupportedOperationException();
    }

    public String getLoginUrl() {
        throw new UnsupportedOperationException();
    }

    public boolean canLogOut() {
        throw new UnsupportedOperationException();
    }

    public boolean allowsSignup() {
        throw new UnsupportedOperationException();
    }

    public UserDetails loadUserByUsername2(String a) {
        throw new UnsupportedOperationException();
    }

    protected final boolean validateCaptcha(String a) {
        throw new UnsupportedOperationException();
    }

    public static String getFrom() {
        throw new UnsupportedOperationException();
    }

    public static DescriptorExtensionList<SecurityRealm, Descriptor<SecurityRealm>> all() {
        throw new UnsupportedOperationException();
    }
}
