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

    public static void checkPermission(Permission permission) throws IOException {
        Jenkins.get().checkPermission(permission);
    }

    public static boolean isAnonymous() {
        return hudson.security.ACL.isAnonymous2(Jenkins.getAuthentication2());
    }

    public static Object ifThenElse(boolean condition, Object then, Object otherwise) {
        return condition ? then : otherwise;
    }

    public static <T> T defaulted(T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    public static String xmlEscape(String text) {
        return Util.xmlEscape(text);
    }

    public static String htmlAttributeEscape(String text) {
        return Util.xmlEscape(text).replace("\"", "&quot;").replace("'", "&#39;");
    }

    public static String urlEncode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    public static String getVersion() {
        return Jenkins.VERSION;
    }
}
