package io.jenkins.plugins.gitops.delivery.rollback;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.core.operation.Asker;
import io.jenkins.plugins.gitops.core.operation.Results;
import io.jenkins.plugins.gitops.delivery.Places;
import io.jenkins.plugins.gitops.delivery.promote.Choices;
import io.jenkins.plugins.gitops.delivery.promote.PlannedExecution;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.operation.rollback.RollbackRequest;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.verb.POST;

/** {@code rollback}: puts back a release that stood in the environment before. */
public final class RollbackStep extends Step {
    private final String environment;
    private final String application;
    private String to = "";
    private String reason = "";
    private boolean dryRun;

    @DataBoundConstructor
    public RollbackStep(String environment, String application) {
        this.environment = environment;
        this.application = application;
    }

    public String getEnvironment() {
        return environment;
    }

    public String getApplication() {
        return application;
    }

    public String getTo() {
        return to;
    }

    @DataBoundSetter
    public void setTo(String to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    @DataBoundSetter
    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    @DataBoundSetter
    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    @Override
    public StepExecution start(StepContext context) throws Exception {
        try {
            return new PlannedExecution(context, "rollback", request(context.get(Run.class)));
        } catch (Refusal refusal) {
            throw Results.refused(refusal);
        }
    }

    private RollbackRequest request(Run<?, ?> run) {
        Places where = Places.find("roll back", environment);
        String why = reason.isBlank() ? "rolled back by " + run.getExternalizableId() : reason;
        RollbackRequest request = RollbackRequest.of(application, where.place(), where.branch(), Asker.of(run), why);
        if (!to.isBlank()) request = request.to(to);
        return dryRun ? request.asDryRun() : request;
    }

    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "rollback";
        }

        @Override
        public String getDisplayName() {
            return "Put back a release that stood in an environment before";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }

        @POST
        public ListBoxModel doFillEnvironmentItems(@AncestorInPath @Nullable Item item) {
            if (item != null) item.checkPermission(Item.READ);
            return Choices.environments(GitopsConfiguration.current().landscape());
        }
    }
}
