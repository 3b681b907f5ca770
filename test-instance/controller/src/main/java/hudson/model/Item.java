package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import java.io.IOException;
import java.util.Collection;
import jenkins.model.FullyNamed;
import jenkins.model.FullyNamedModelObject;

public interface Item extends PersistenceRoot, FullyNamedModelObject, FullyNamed, AccessControlled {
    PermissionGroup PERMISSIONS = null;
    Permission CREATE = null;
    Permission DELETE = null;
    Permission CONFIGURE = null;
    Permission READ = null;
    Permission DISCOVER = null;
    Permission EXTENDED_READ = null;
    Permission BUILD = null;
    Permission WORKSPACE = null;
    Permission WIPEOUT = null;
    Permission CANCEL = null;

    ItemGroup<? extends Item> getParent();

    Collection<? extends Job> getAllJobs();

    String getName();

    String getFullName();

    String getDisplayName();

    default String getRelativeNameFrom(ItemGroup a) {
        throw new UnsupportedOperationException();
    }

    default String getRelativeNameFrom(Item a) {
        throw new UnsupportedOperationException();
    }

    String getUrl();

    String getShortUrl();

    void onLoad(ItemGroup<? extends Item> a, String b) throws IOException;

    void onCopiedFrom(Item a);

    default void onCreatedFromScratch() {
        throw new UnsupportedOperationException();
    }

    void save() throws IOException;

    void delete() throws IOException, InterruptedException;
}
