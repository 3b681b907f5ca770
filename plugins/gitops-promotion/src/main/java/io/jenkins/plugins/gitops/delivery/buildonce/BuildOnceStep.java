package io.jenkins.plugins.gitops.delivery.buildonce;

import hudson.Extension;
import hudson.FilePath;
import hudson.model.Computer;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.core.operation.Results;
import io.jenkins.plugins.gitops.delivery.Lists;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Span;
import java.util.List;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** {@code buildOnce}: an image, built once for each state of its sources. */
public final class BuildOnceStep extends Step {
    private final BuildWish wish = new BuildWish();

    @DataBoundConstructor
    public BuildOnceStep(String image, String environment) {
        wish.image = image;
        wish.environment = environment;
    }

    public String getImage() {
        return wish.image;
    }

    public String getEnvironment() {
        return wish.environment;
    }

    public String getContext() {
        return wish.context;
    }

    @DataBoundSetter
    public void setContext(String context) {
        wish.context = context;
    }

    public String getBuildFile() {
        return wish.buildFile;
    }

    @DataBoundSetter
    public void setBuildFile(String buildFile) {
        wish.buildFile = buildFile;
    }

    public String getBuilder() {
        return wish.builder;
    }

    @DataBoundSetter
    public void setBuilder(String builder) {
        wish.builder = builder;
    }

    public List<String> getArguments() {
        return wish.arguments;
    }

    @DataBoundSetter
    public void setArguments(List<String> arguments) {
        wish.arguments = Lists.of(arguments, "\n");
    }

    public List<String> getOnly() {
        return wish.only;
    }

    @DataBoundSetter
    public void setOnly(List<String> only) {
        wish.only = Lists.of(only, "[,\n]");
    }

    public String getBase() {
        return wish.base;
    }

    @DataBoundSetter
    public void setBase(String base) {
        wish.base = base;
    }

    public List<ImageLayer> getLayers() {
        return wish.layers;
    }

    @DataBoundSetter
    public void setLayers(List<ImageLayer> layers) {
        wish.layers = List.copyOf(layers);
    }

    public List<String> getEntrypoint() {
        return wish.entrypoint;
    }

    @DataBoundSetter
    public void setEntrypoint(List<String> entrypoint) {
        wish.entrypoint = Lists.of(entrypoint, "\n");
    }

    public List<String> getPlatforms() {
        return wish.platforms;
    }

    @DataBoundSetter
    public void setPlatforms(List<String> platforms) {
        wish.platforms = Lists.of(platforms, "[,\n]");
    }

    public List<String> getLabels() {
        return wish.labels;
    }

    @DataBoundSetter
    public void setLabels(List<String> labels) {
        wish.labels = Lists.of(labels, "\n");
    }

    public String getVersion() {
        return wish.version;
    }

    @DataBoundSetter
    public void setVersion(String version) {
        wish.version = version;
    }

    public String getBranch() {
        return wish.branch;
    }

    @DataBoundSetter
    public void setBranch(String branch) {
        wish.branch = branch;
    }

    public String getSignWith() {
        return wish.signWith;
    }

    @DataBoundSetter
    public void setSignWith(String signWith) {
        wish.signWith = signWith;
    }

    public String getTests() {
        return wish.tests;
    }

    @DataBoundSetter
    public void setTests(String tests) {
        wish.tests = tests.strip();
    }

    public String getCoverage() {
        return wish.coverage;
    }

    @DataBoundSetter
    public void setCoverage(String coverage) {
        wish.coverage = coverage.strip();
    }

    public String getScan() {
        return wish.scan;
    }

    @DataBoundSetter
    public void setScan(String scan) {
        wish.scan = scan.strip();
    }

    public String getLedger() {
        return wish.ledger;
    }

    @DataBoundSetter
    public void setLedger(String ledger) {
        wish.ledger = ledger;
    }

    public String getDeadline() {
        return wish.deadline;
    }

    @DataBoundSetter
    public void setDeadline(String deadline) {
        wish.deadline = deadline;
    }

    public boolean isDryRun() {
        return wish.dryRun;
    }

    @DataBoundSetter
    public void setDryRun(boolean dryRun) {
        wish.dryRun = dryRun;
    }

    @Override
    public StepExecution start(StepContext context) throws Exception {
        try {
            Workplace place = Workplace.of(context.get(Computer.class), context.get(FilePath.class));
            Run<?, ?> run = context.get(Run.class);
            return new BuildOnceExecution(
                    context,
                    wish.request(place, run, GitopsConfiguration.current().landscape()),
                    wish);
        } catch (Refusal refusal) {
            throw Results.refused(refusal);
        }
    }

    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "buildOnce";
        }

        @Override
        public String getDisplayName() {
            return "Build an image once for each state of its sources";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class, FilePath.class, Computer.class);
        }

        @POST
        public FormValidation doCheckDeadline(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            if (item != null) item.checkPermission(Item.READ);
            try {
                Span.parse("deadline", value);
                return FormValidation.ok();
            } catch (Refusal refusal) {
                return FormValidation.error(String.valueOf(refusal.getMessage()));
            }
        }
    }
}
