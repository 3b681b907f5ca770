package io.jenkins.plugins.gitops.delivery.approval;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Run;
import io.jenkins.plugins.gitops.core.GitopsPermissions;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.core.operation.Doorkeeper;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jenkins.model.TransientActionFactory;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A run's page of its promotions: the plan, what spoke for it, and where people approve or refuse. */
public final class PromotionPage implements Action {
    private final Run<?, ?> run;

    PromotionPage(Run<?, ?> run) {
        this.run = run;
    }

    public Run<?, ?> getRun() {
        return run;
    }

    @Override
    public @Nullable String getIconFileName() {
        return run.hasPermission(GitopsPermissions.VIEW) ? "symbol-swap-vertical-outline plugin-ionicons-api" : null;
    }

    @Override
    public String getDisplayName() {
        return "Promotion";
    }

    @Override
    public String getUrlName() {
        return "promotion";
    }

    public List<PromotionView> getPromotions() {
        run.checkPermission(GitopsPermissions.VIEW);
        return Doorkeeper.current().accounts(run).stream()
                .filter(account -> account.kind().equals("promote"))
                .map(account -> new PromotionView(account, Doorkeeper.current().status(account.id())))
                .toList();
    }

    public boolean isApprovable() {
        return run.hasPermission(GitopsPermissions.APPROVE);
    }

    public boolean isControllable() {
        return run.hasPermission(GitopsPermissions.CONTROL);
    }

    /** Consents to the plan that the person saw; another one by now is refused. */
    @POST
    public HttpResponse doApprove(@QueryParameter String operation, @QueryParameter String plan) {
        run.checkPermission(GitopsPermissions.APPROVE);
        try {
            PromotionView promotion = find(operation);
            Approver approver = Approver.asking();
            OperationId id = new OperationId("approve-" + UUID.randomUUID());
            Doorkeeper.current()
                    .submit(run, id, approver.approves(promotion.request(), promotion.seen(plan)), promotion.getId());
            return HttpResponses.redirectToDot();
        } catch (Refusal refusal) {
            return HttpResponses.errorWithoutStack(409, String.valueOf(refusal.getMessage()));
        }
    }

    /** Ends the promotion that waits; nothing else changes. */
    @POST
    public HttpResponse doRefuse(@QueryParameter String operation, @QueryParameter String reason) {
        run.checkPermission(GitopsPermissions.APPROVE);
        try {
            String who = JenkinsDoor.whoAsks();
            String why = Refusal.text("a reason to refuse", reason);
            Doorkeeper.current()
                    .abort(
                            new OperationId(find(operation).getId()),
                            Actor.person(who),
                            "refused by " + who + ": " + why);
            return HttpResponses.redirectToDot();
        } catch (Refusal refusal) {
            return HttpResponses.errorWithoutStack(409, String.valueOf(refusal.getMessage()));
        }
    }

    private PromotionView find(String operation) {
        return getPromotions().stream()
                .filter(promotion -> promotion.getId().equals(operation))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "find the promotion " + Refusal.quoted(operation),
                        "this run has none of that id",
                        "choose one of those on its page"));
    }

    @Extension
    @SuppressWarnings("rawtypes") // Jenkins asks by the raw type
    public static final class Factory extends TransientActionFactory<Run> {
        @Override
        public Class<Run> type() {
            return Run.class;
        }

        @Override
        public Collection<? extends Action> createFor(Run run) {
            boolean promotes = Doorkeeper.current().operations(run).stream()
                    .anyMatch(id -> id.value().startsWith("promote-"));
            return promotes ? List.of(new PromotionPage(run)) : List.of();
        }
    }
}
