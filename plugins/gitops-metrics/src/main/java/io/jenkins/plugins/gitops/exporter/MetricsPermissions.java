package io.jenkins.plugins.gitops.exporter;

import hudson.security.Permission;
import hudson.security.PermissionScope;
import io.jenkins.plugins.gitops.core.GitopsPermissions;
import jenkins.model.Jenkins;
import org.jvnet.localizer.Localizable;
import org.jvnet.localizer.ResourceBundleHolder;

/** Metrics name every job, so that reading one job is not enough to read them. */
public final class MetricsPermissions {
    public static final Permission SCRAPE = new Permission(
            GitopsPermissions.GROUP,
            "Scrape",
            new Localizable(ResourceBundleHolder.get(MetricsPermissions.class), "permissions.scrape"),
            Jenkins.ADMINISTER,
            true,
            new PermissionScope[] {PermissionScope.JENKINS});

    private MetricsPermissions() {}
}
