package io.jenkins.plugins.gitops.delivery.board;

import hudson.Extension;
import hudson.model.RootAction;
import io.jenkins.plugins.gitops.core.GitopsPermissions;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.core.operation.Doorkeeper;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;

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

    /** Plans a promotion from one environment to another; it touches nothing. */
    @POST
    public HttpResponse doPromote(
            @QueryParameter String application, @QueryParameter String from, @QueryParameter String to) {
        JenkinsDoor.checkPermission(GitopsPermissions.PROMOTE);
        return answered(() -> Deeds.planPromotion(application, from, to));
    }

    /** Plans a rollback; it touches nothing. */
    @POST
    public HttpResponse doRollback(
            @QueryParameter String application, @QueryParameter String environment, @QueryParameter String reason) {
        JenkinsDoor.checkPermission(GitopsPermissions.PROMOTE);
        return answered(() -> Deeds.planRollback(application, environment, reason));
    }

    /** Ends a hold. */
    @POST
    public HttpResponse doRelease(
            @QueryParameter String application, @QueryParameter String environment, @QueryParameter String reason) {
        JenkinsDoor.checkPermission(GitopsPermissions.PROMOTE);
        return written(() -> Deeds.release(application, environment, reason));
    }

    /** Ends a quarantine. */
    @POST
    public HttpResponse doClear(
            @QueryParameter String environment, @QueryParameter String digest, @QueryParameter String reason) {
        JenkinsDoor.checkPermission(GitopsPermissions.PROMOTE);
        return written(() -> Deeds.clear(environment, new ImageDigest(digest), reason));
    }

    /** Does what a plan says. */
    @POST
    public HttpResponse doCarryOut(@QueryParameter String operation) {
        JenkinsDoor.checkPermission(GitopsPermissions.PROMOTE);
        return answered(() -> Deeds.carryOut(Doorkeeper.current()
                .account(new OperationId(operation))
                .orElseThrow(() -> new Refusal(
                        "carry out the plan " + Refusal.quoted(operation),
                        "there is none of that id",
                        "plan it from the board"))));
    }

    /** The page of what was begun from the board. */
    @GET
    public HttpResponse doDeed(@QueryParameter String operation) {
        JenkinsDoor.checkPermission(GitopsPermissions.VIEW);
        return HttpResponses.forwardToView(new DeedPage(operation), "index");
    }

    private static HttpResponse written(Runnable deed) {
        try {
            deed.run();
            return HttpResponses.redirectToDot();
        } catch (Refusal refusal) {
            return HttpResponses.errorWithoutStack(409, String.valueOf(refusal.getMessage()));
        }
    }

    private static HttpResponse answered(Supplier<OperationId> deed) {
        try {
            return HttpResponses.redirectTo("deed?operation=" + deed.get().value());
        } catch (Refusal refusal) {
            return HttpResponses.errorWithoutStack(409, String.valueOf(refusal.getMessage()));
        }
    }
}
