package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import io.jenkins.plugins.gitops.controller.Text;
import java.io.IOException;
import java.util.Collection;
import jenkins.model.FullyNamed;
import jenkins.model.FullyNamedModelObject;

/** A named thing in the tree of jobs and folders. */
public interface Item extends PersistenceRoot, FullyNamedModelObject, FullyNamed, AccessControlled {
    PermissionGroup PERMISSIONS = new PermissionGroup(Item.class, Text.of("Job"));
    Permission CREATE = new Permission(
            PERMISSIONS, "Create", Text.of("Create a job"), Permission.CREATE, PermissionScope.ITEM_GROUP);
    Permission DELETE =
            new Permission(PERMISSIONS, "Delete", Text.of("Delete a job"), Permission.DELETE, PermissionScope.ITEM);
    Permission CONFIGURE = new Permission(
            PERMISSIONS, "Configure", Text.of("Change a job"), Permission.CONFIGURE, PermissionScope.ITEM);
    Permission READ = new Permission(PERMISSIONS, "Read", Text.of("See a job"), Permission.READ, PermissionScope.ITEM);
    Permission DISCOVER =
            new Permission(PERMISSIONS, "Discover", Text.of("Learn that a job exists"), READ, PermissionScope.ITEM);
    Permission EXTENDED_READ = new Permission(
            PERMISSIONS, "ExtendedRead", Text.of("See a job's configuration"), CONFIGURE, PermissionScope.ITEM);
    Permission BUILD =
            new Permission(PERMISSIONS, "Build", Text.of("Start a build"), Permission.UPDATE, PermissionScope.ITEM);
    Permission WORKSPACE = new Permission(
            PERMISSIONS, "Workspace", Text.of("See a job's workspace"), Permission.READ, PermissionScope.ITEM);
    Permission CANCEL =
            new Permission(PERMISSIONS, "Cancel", Text.of("Stop a build"), Permission.UPDATE, PermissionScope.ITEM);

    ItemGroup<? extends Item> getParent();

    Collection<? extends Job> getAllJobs();

    String getName();

    @Override
    String getFullName();

    @Override
    String getDisplayName();

    String getUrl();

    String getShortUrl();

    void onLoad(ItemGroup<? extends Item> parent, String name) throws IOException;

    void onCopiedFrom(Item source);

    default void onCreatedFromScratch() {}

    @Override
    void save() throws IOException;

    void delete() throws IOException, InterruptedException;
}
