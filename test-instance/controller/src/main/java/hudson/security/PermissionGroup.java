package hudson.security;

import java.util.Iterator;
import java.util.List;
import org.jvnet.localizer.Localizable;

public final class PermissionGroup implements Iterable<Permission>, Comparable<PermissionGroup> {
    public Class owner;
    public Localizable title;

    public PermissionGroup(Class a, Localizable b) {}

    public PermissionGroup(String a, Class b, Localizable c) {}

    public String getId() {
        throw new UnsupportedOperationException();
    }

    public String getOwnerClassName() {
        throw new UnsupportedOperationException();
    }

    public Iterator<Permission> iterator() {
        throw new UnsupportedOperationException();
    }

    public List<Permission> getPermissions() {
        throw new UnsupportedOperationException();
    }

    public boolean hasPermissionContainedBy(PermissionScope a) {
        throw new UnsupportedOperationException();
    }

    public Permission find(String a) {
        throw new UnsupportedOperationException();
    }

    public int compareTo(PermissionGroup a) {
        throw new UnsupportedOperationException();
    }

    public boolean equals(Object a) {
        throw new UnsupportedOperationException();
    }

    public int hashCode() {
        throw new UnsupportedOperationException();
    }

    public int size() {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public static List<PermissionGroup> getAll() {
        throw new UnsupportedOperationException();
    }

    public static PermissionGroup get(Class a) {
        throw new UnsupportedOperationException();
    }
}
