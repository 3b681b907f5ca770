package hudson.security;

import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.model.AbstractItem;
import hudson.model.Computer;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Job;
import hudson.model.Node;
import hudson.model.User;
import java.util.Collection;

public abstract class AuthorizationStrategy implements Describable<AuthorizationStrategy>, ExtensionPoint {
    public static final AuthorizationStrategy UNSECURED = null;

    public AuthorizationStrategy() {}

    public abstract ACL getRootACL();

    public ACL getACL(Job<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public ACL getACL(AbstractItem a) {
        throw new UnsupportedOperationException();
    }

    public ACL getACL(User a) {
        throw new UnsupportedOperationException();
    }

    public ACL getACL(Computer a) {
        throw new UnsupportedOperationException();
    }

    public ACL getACL(Node a) {
        throw new UnsupportedOperationException();
    }

    public abstract Collection<String> getGroups();

    public static DescriptorExtensionList<AuthorizationStrategy, Descriptor<AuthorizationStrategy>> all() {
        throw new UnsupportedOperationException();
    }
}
