package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.scm.SCM;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Checks out what an SCM has. */
public final class CheckoutStep extends Step {
    private final SCM scm;
    private boolean poll = true;
    private boolean changelog = true;

    @DataBoundConstructor
    public CheckoutStep(SCM scm) {
        this.scm = scm;
    }

    public SCM getScm() {
        return scm;
    }

    public boolean isPoll() {
        return poll;
    }

    public boolean isChangelog() {
        return changelog;
    }

    @DataBoundSetter
    public void setPoll(boolean poll) {
        this.poll = poll;
    }

    @DataBoundSetter
    public void setChangelog(boolean changelog) {
        this.changelog = changelog;
    }

    @Override
    public StepExecution start(StepContext context) {
        return StepExecutions.synchronousNonBlocking(context, c -> {
            FilePath here = c.get(FilePath.class);
            here.mkdirs();
            scm.checkout(c.get(Run.class), c.get(Launcher.class), here, c.get(TaskListener.class), null, null);
            Map<String, String> seen = new TreeMap<>();
            scm.buildEnvironment(c.get(Run.class), seen);
            return seen;
        });
    }

    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "checkout";
        }

        @Override
        public String getDisplayName() {
            return "Check out from version control";
        }

        @Override
        public boolean isMetaStep() {
            return true;
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(FilePath.class, Launcher.class, Run.class, TaskListener.class);
        }
    }
}
