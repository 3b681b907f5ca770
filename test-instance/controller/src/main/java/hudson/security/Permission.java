package hudson.security;

import java.util.Comparator;
import java.util.List;
import org.jvnet.localizer.Localizable;

public final class Permission {
    public static final Comparator<Permission> ID_COMPARATOR = null;
    public Class owner;
    public PermissionGroup group;
    public String name;
    public Localizable description;
    public Permission impliedBy;
    public boolean enabled;
    public static final PermissionGroup GROUP = null;
    public static final Permission READ = null;
    public static final Permission WRITE = null;
    public static final Permission CREATE = null;
    public static final Permission UPDATE = null;
    public static final Permission DELETE = null;
    public static final Permission CONFIGURE = null;

    public Permission(PermissionGroup a, String b, Localizable c, Permission d, boolean e, PermissionScope[] f) {}

    public Permission(PermissionGroup a, String b, Localizable c, Permission d, PermissionScope e) {}

    public boolean isContainedBy(PermissionScope a) {
        throw new UnsupportedOperationException();
    }

    public String getId() {
        throw new UnsupportedOperationException();
    }

    public boolean equals(Object a) {
        throw new UnsupportedOperationException();
    }

    public int hashCode() {
        throw new UnsupportedOperationException();
    }

    public static Permission fromId(String a) {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public void setEnabled(boolean a) {
        throw new UnsupportedOperationException();
    }

    public boolean getEnabled() {
        throw new UnsupportedOperationException();
    }

    public static List<Permission> getAll() {
        throw new UnsupportedOperationException();
    }
}
