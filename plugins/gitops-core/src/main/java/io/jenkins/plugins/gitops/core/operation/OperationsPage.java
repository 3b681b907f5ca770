package io.jenkins.plugins.gitops.core.operation;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Run;
import io.jenkins.plugins.gitops.core.GitopsPermissions;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.Refusal;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import jenkins.model.TransientActionFactory;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A run's page of what the suite did in it: each operation, where it stands, what it waits for and until when. */
public final class OperationsPage implements Action {
    private final Run<?, ?> run;

    OperationsPage(Run<?, ?> run) {
        this.run = run;
    }

    public Run<?, ?> getRun() {
        return run;
    }

    @Override
    public @Nullable String getIconFileName() {
        return run.hasPermission(GitopsPermissions.VIEW) ? "symbol-git-network-outline plugin-ionicons-api" : null;
    }

    @Override
    public String getDisplayName() {
        return "GitOps";
    }

    @Override
    public String getUrlName() {
        return "gitops";
    }

    public List<OperationView> getOperations() {
        run.checkPermission(GitopsPermissions.VIEW);
        return Doorkeeper.current().views(run);
    }

    public boolean isControllable() {
        return run.hasPermission(GitopsPermissions.CONTROL);
    }

    /** Stops one operation of this run; nothing else changes. */
    @POST
    public HttpResponse doAbort(@QueryParameter String operation) {
        run.checkPermission(GitopsPermissions.CONTROL);
        try {
            OperationId id = new OperationId(operation);
            if (!Doorkeeper.current().operations(run).contains(id))
                throw new Refusal(
                        "abort operation " + Refusal.quoted(operation),
                        "this run has none of that id",
                        "choose one of those on its GitOps page");
            String who = JenkinsDoor.whoAsks();
            Doorkeeper.current().abort(id, Actor.person(who), "aborted by " + who);
            return HttpResponses.redirectToDot();
        } catch (Refusal refusal) {
            return HttpResponses.errorWithoutStack(409, String.valueOf(refusal.getMessage()));
        }
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
            return Files.isDirectory(Doorkeeper.folder(run)) ? List.of(new OperationsPage(run)) : List.of();
        }
    }
}
