package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.model.UnprotectedRootAction;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.Header;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.verb.GET;

/** Where Prometheus scrapes. It asks for its own token or permission, as the first has no user to whom Jenkins could give the second. */
@Extension
public final class MetricsPage implements UnprotectedRootAction {
    @Override
    public @Nullable String getIconFileName() {
        return null;
    }

    @Override
    public @Nullable String getDisplayName() {
        return null;
    }

    @Override
    public String getUrlName() {
        return MetricsConfiguration.current().getSettings().getPath();
    }

    /** Everything that is exposed, in the format that is asked for. */
    @GET
    public HttpResponse doIndex(
            @Header("Accept") @Nullable String accept,
            @Header("Accept-Encoding") @Nullable String encoding,
            @Header("Authorization") @Nullable String authorization) {
        MetricsSettings settings = MetricsConfiguration.current().getSettings();
        if (!settings.opens(authorization)) JenkinsDoor.checkPermission(MetricsPermissions.SCRAPE);
        Exporter.registry().expose(settings.exposed());
        return HttpResponses.forwardToView(
                new Scrape(Exporter.recorder().answer(known(accept), known(encoding))), "index");
    }

    private static String known(@Nullable String header) {
        return header == null ? "" : header;
    }
}
