package io.jenkins.plugins.gitops.core;

import hudson.model.Run;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import jenkins.model.Jenkins;
import org.jvnet.localizer.Localizable;
import org.jvnet.localizer.ResourceBundleHolder;

/** What a person may do with the suite, beside what Jenkins itself asks for. */
public final class GitopsPermissions {
    private static final PermissionScope[] EVERYWHERE = {
        PermissionScope.JENKINS, PermissionScope.ITEM, PermissionScope.RUN
    };

    public static final PermissionGroup GROUP = new PermissionGroup(GitopsPermissions.class, text("permissions"));

    /** See the suite's pages beyond a run that one may see anyway. */
    public static final Permission VIEW =
            new Permission(GROUP, "View", text("permissions.view"), Jenkins.READ, true, EVERYWHERE);

    /** Pause, resume and abort operations that run. */
    public static final Permission CONTROL =
            new Permission(GROUP, "Control", text("permissions.control"), Run.UPDATE, true, EVERYWHERE);

    /** Promote and roll back from the delivery board, release holds and clear quarantines. */
    public static final Permission PROMOTE =
            new Permission(GROUP, "Promote", text("permissions.promote"), Jenkins.ADMINISTER, true, EVERYWHERE);

    /** Approve or refuse plans. */
    public static final Permission APPROVE =
            new Permission(GROUP, "Approve", text("permissions.approve"), Jenkins.ADMINISTER, true, EVERYWHERE);

    /** Go past gates, approvals, holds and freezes, with a reason that is recorded. */
    public static final Permission BREAK_GLASS =
            new Permission(GROUP, "BreakGlass", text("permissions.breakGlass"), Jenkins.ADMINISTER, true, EVERYWHERE);

    private GitopsPermissions() {}

    private static Localizable text(String key) {
        return new Localizable(ResourceBundleHolder.get(GitopsPermissions.class), key);
    }
}
