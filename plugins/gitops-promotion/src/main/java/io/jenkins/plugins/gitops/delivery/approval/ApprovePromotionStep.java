package io.jenkins.plugins.gitops.delivery.approval;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.core.operation.Asker;
import io.jenkins.plugins.gitops.core.operation.OperationExecution;
import io.jenkins.plugins.gitops.core.operation.Results;
import io.jenkins.plugins.gitops.delivery.Lists;
import io.jenkins.plugins.gitops.delivery.Places;
import io.jenkins.plugins.gitops.delivery.promote.Cargo;
import io.jenkins.plugins.gitops.delivery.promote.Choices;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.operation.approve.ApproveRequest;
import io.jenkins.plugins.gitops.operation.promote.PromoteRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** {@code approvePromotion}: whoever started the run consents to one plan. */
public final class ApprovePromotionStep extends Step {
    private final String to;
    private final String plan;
    private Map<String, Object> release = Map.of();
    private List<String> images = List.of();
    private String application = "";

    @DataBoundConstructor
    public ApprovePromotionStep(String to, String plan) {
        this.to = to;
        this.plan = plan;
    }

    public String getTo() {
        return to;
    }

    public String getPlan() {
        return plan;
    }

    public Map<String, Object> getRelease() {
        return release;
    }

    @DataBoundSetter
    public void setRelease(Map<String, Object> release) {
        this.release = new LinkedHashMap<>(release);
    }

    public List<String> getImages() {
        return images;
    }

    @DataBoundSetter
    public void setImages(List<String> images) {
        this.images = Lists.of(images, "[,\n]");
    }

    public String getApplication() {
        return application;
    }

    @DataBoundSetter
    public void setApplication(String application) {
        this.application = application;
    }

    @Override
    public StepExecution start(StepContext context) throws Exception {
        try {
            return new OperationExecution(context, "approve", request(context.get(Run.class)));
        } catch (Refusal refusal) {
            throw Results.refused(refusal);
        }
    }

    private ApproveRequest request(Run<?, ?> run) {
        Places where = Places.find("approve for", to);
        Release cargo = Cargo.release(release, images, "");
        String of = application.isBlank() ? Cargo.application(cargo) : application;
        PromoteRequest promotion = PromoteRequest.of(of, cargo, where.place(), where.branch(), Asker.of(run));
        return Approver.of(Asker.of(run).name(), run).approves(promotion, new PlanHash(plan.strip()));
    }

    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "approvePromotion";
        }

        @Override
        public String getDisplayName() {
            return "Approve the plan of a promotion";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }

        @POST
        public ListBoxModel doFillToItems(@AncestorInPath @Nullable Item item) {
            if (item != null) item.checkPermission(Item.READ);
            return Choices.environments(GitopsConfiguration.current().landscape());
        }
    }
}
