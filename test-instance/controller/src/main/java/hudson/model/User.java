package hudson.model;

import hudson.security.ACL;
import hudson.security.AccessControlled;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.kohsuke.stapler.StaplerProxy;
import org.springframework.security.core.Authentication;

public class User extends AbstractModelObject
        implements AccessControlled, DescriptorByNameOwner, Saveable, Comparable<User>, StaplerProxy {
    User() {}

    public int compareTo(User a) {
        throw new UnsupportedOperationException();
    }

    public String getId() {
        throw new UnsupportedOperationException();
    }

    public String getUrl() {
        throw new UnsupportedOperationException();
    }

    public String getAbsoluteUrl() {
        throw new UnsupportedOperationException();
    }

    public String getFullName() {
        throw new UnsupportedOperationException();
    }

    public Authentication impersonate2() {
        throw new UnsupportedOperationException();
    }

    public static User getUnknown() {
        throw new UnsupportedOperationException();
    }

    public static User get(String a, boolean b) {
        throw new UnsupportedOperationException();
    }

    public static User get(String a, boolean b, Map c) {
        throw new UnsupportedOperationException();
    }

    public static User get(String a) {
        throw new UnsupportedOperationException();
    }

    public static User current() {
        throw new UnsupportedOperationException();
    }

    public static User getById(String a, boolean b) {
        throw new UnsupportedOperationException();
    }

    public static Collection<User> getAll() {
        throw new UnsupportedOperationException();
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException();
    }

    public ACL getACL() {
        throw new UnsupportedOperationException();
    }

    public Object getTarget() {
        throw new UnsupportedOperationException();
    }
}
