package io.jenkins.plugins.gitops.delivery.promote;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.core.operation.Asker;
import io.jenkins.plugins.gitops.core.operation.Results;
import io.jenkins.plugins.gitops.delivery.Lists;
import io.jenkins.plugins.gitops.delivery.Places;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.Span;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.operation.promote.PromoteRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.verb.POST;

/** {@code promote}: makes one environment's desired state one release. */
public final class PromoteStep extends Step {
    private final String to;
    private Map<String, Object> release = Map.of();
    private List<String> images = List.of();
    private String name = "";
    private String application = "";
    private List<String> authors = List.of();
    private String patience = "";
    private String breakGlass = "";
    private boolean dryRun;

    @DataBoundConstructor
    public PromoteStep(String to) {
        this.to = to;
    }

    public String getTo() {
        return to;
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

    public String getName() {
        return name;
    }

    @DataBoundSetter
    public void setName(String name) {
        this.name = name;
    }

    public String getApplication() {
        return application;
    }

    @DataBoundSetter
    public void setApplication(String application) {
        this.application = application;
    }

    public List<String> getAuthors() {
        return authors;
    }

    @DataBoundSetter
    public void setAuthors(List<String> authors) {
        this.authors = Lists.of(authors, "[,\n]");
    }

    public String getPatience() {
        return patience;
    }

    @DataBoundSetter
    public void setPatience(String patience) {
        this.patience = patience;
    }

    public String getBreakGlass() {
        return breakGlass;
    }

    @DataBoundSetter
    public void setBreakGlass(String breakGlass) {
        this.breakGlass = breakGlass;
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
            PromoteRequest request = request(context.get(Run.class));
            return new PlannedExecution(
                    context, "promote", request, reports(request.place().rules()));
        } catch (Refusal refusal) {
            throw Results.refused(refusal);
        }
    }

    /** The files that gates before and after go by. */
    private static List<String> reports(PromotionRules rules) {
        return Stream.concat(rules.before().stream(), rules.after().stream())
                .flatMap(rule -> Optional.ofNullable(rule.settings().get("files")).stream())
                .filter(files -> !files.isBlank())
                .distinct()
                .toList();
    }

    private PromoteRequest request(Run<?, ?> run) {
        Places where = Places.find("promote to", to);
        Release cargo = Cargo.release(release, images, name);
        String of = application.isBlank() ? Cargo.application(cargo) : application;
        PromoteRequest request = PromoteRequest.of(of, cargo, where.place(), where.branch(), Asker.of(run))
                .by(authors);
        if (!patience.isBlank()) request = request.within(Span.parse("patience", patience));
        if (!breakGlass.isBlank()) request = request.breakingGlass(BreakGlass.reason(run, breakGlass));
        return dryRun ? request.asDryRun() : request;
    }

    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "promote";
        }

        @Override
        public String getDisplayName() {
            return "Promote a release to an environment through Git";
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
