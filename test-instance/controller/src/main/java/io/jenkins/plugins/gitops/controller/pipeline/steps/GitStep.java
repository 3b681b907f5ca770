package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.gitops.controller.pipeline.GitSCM;
import java.util.List;
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

/** Checks out a branch of a Git repository. */
public final class GitStep extends Step {
    private final String url;
    private String branch = "master";
    private String credentialsId;
    private boolean poll = true;
    private boolean changelog = true;

    @DataBoundConstructor
    public GitStep(String url) {
        this.url = url;
    }

    public String getUrl() {
        return url;
    }

    public String getBranch() {
        return branch;
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    public boolean isPoll() {
        return poll;
    }

    public boolean isChangelog() {
        return changelog;
    }

    @DataBoundSetter
    public void setBranch(String branch) {
        this.branch = branch;
    }

    @DataBoundSetter
    public void setCredentialsId(String credentialsId) {
        this.credentialsId = credentialsId;
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
            GitSCM git = new GitSCM(
                    List.of(new GitSCM.UserRemoteConfig(url, null, null, credentialsId)),
                    List.of(new GitSCM.BranchSpec(branch)));
            git.checkout(c.get(Run.class), c.get(Launcher.class), here, c.get(TaskListener.class), null, null);
            Map<String, String> seen = new TreeMap<>();
            git.buildEnvironment(c.get(Run.class), seen);
            return seen;
        });
    }

    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "git";
        }

        @Override
        public String getDisplayName() {
            return "Git";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(FilePath.class, Launcher.class, Run.class, TaskListener.class);
        }
    }
}
