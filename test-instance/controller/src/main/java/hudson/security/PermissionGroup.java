package hudson.security;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jvnet.localizer.Localizable;

public final class PermissionGroup implements Iterable<Permission>, Comparable<PermissionGroup> {
    private static final SortedSet<PermissionGroup> ALL = new ConcurrentSkipListSet<>();

    public final Class owner;
    public final Localizable title;
    private final String id;
    private final List<Permission> permissions = new CopyOnWriteArrayList<>();

    public PermissionGroup(Class owner, Localizable title) {
        this(title.toString(), owner, title);
    }

    public PermissionGroup(String id, Class owner, Localizable title) {
        this.id = id;
        this.owner = owner;
        this.title = title;
        ALL.remove(this);
        ALL.add(this);
    }

    void add(Permission p) {
        permissions.remove(p);
        permissions.add(p);
    }

    public String getId() {
        return id;
    }

    public String getOwnerClassName() {
        return owner.getName();
    }

    @Override
    public Iterator<Permission> iterator() {
        return permissions.iterator();
    }

    public List<Permission> getPermissions() {
        return List.copyOf(permissions);
    }

    @Override
    public int compareTo(PermissionGroup that) {
        Comparator<PermissionGroup> order =
                Comparator.comparing(g -> !g.owner.getSimpleName().equals("Jenkins"));
        return order.thenComparing(PermissionGroup::getOwnerClassName).compare(this, that);
    }

    public int size() {
        return permissions.size();
    }

    @Override
    public String toString() {
        return "PermissionGroup[" + getOwnerClassName() + "]";
    }

    public static List<PermissionGroup> getAll() {
        return List.copyOf(ALL);
    }

    public static PermissionGroup get(Class owner) {
        return ALL.stream().filter(g -> g.owner == owner).findFirst().orElse(null);
    }
}
