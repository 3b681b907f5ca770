package io.jenkins.plugins.gitops.delivery.board;

import hudson.Extension;
import hudson.model.RootAction;
import io.jenkins.plugins.gitops.core.GitopsPermissions;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.core.operation.Doorkeeper;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.GET;

/** The delivery board at {@code /gitops}: environments and applications, what runs where since when, what waits and why. */
@Extension
public final class DeliveryBoard implements RootAction {
    @Override
    public @Nullable String getIconFileName() {
        return JenkinsDoor.hasPermission(GitopsPermissions.VIEW)
                ? "symbol-git-network-outline plugin-ionicons-api"
                : null;
    }

    @Override
    public String getDisplayName() {
        return "Delivery board";
    }

    @Override
    public String getUrlName() {
        return "gitops";
    }

    /** What the page shows; begins to read on behind it. */
    public BoardView view(@Nullable String application, @Nullable String show) {
        JenkinsDoor.checkPermission(GitopsPermissions.VIEW);
        BoardKeeper keeper = BoardKeeper.current();
        keeper.refresh();
        return new BoardView(
                keeper,
                GitopsConfiguration.current().landscape(),
                Doorkeeper.current().ports().clock().instant(),
                application == null ? "" : application,
                show == null ? "" : show);
    }

    /** One application in one environment. */
    @GET
    public HttpResponse doPlace(@QueryParameter String application, @QueryParameter String environment) {
        JenkinsDoor.checkPermission(GitopsPermissions.VIEW);
        return HttpResponses.forwardToView(new PlacePage(application, environment), "index");
    }
}
