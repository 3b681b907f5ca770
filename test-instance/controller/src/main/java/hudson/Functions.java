package hudson;

import hudson.security.AccessControlled;
import hudson.security.Permission;
import java.io.IOException;
import jenkins.model.Jenkins;

/** The variable "h" of a view. */
public class Functions {
    public Functions() {}

    public static boolean hasPermission(Permission permission) throws IOException {
        return Jenkins.get().hasPermission(permission);
    }

    public static boolean hasPermission(Object it, Permission permission) throws IOException {
        return (it instanceof AccessControlled a ? a : Jenkins.get()).hasPermission(permission);
    }

    public static String getVersion() {
        return Jenkins.VERSION;
    }
}
