package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.gitops.controller.pipeline.GitSCM;
import java.util.List;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Checks out a branch of a Git repository. */
public final class GitStep extends Step {
    private final String url;

    @DataBoundSetter
    private String branch = "master";

    @DataBoundSetter
    private String credentialsId;

    @DataBoundSetter
    private boolean poll = true;

    @DataBoundSetter
    private boolean changelog = true;

    @DataBoundConstructor
    public GitStep(String url) {
        this.url = url;
    }

    @Override
    public StepExecution start(StepContext context) {
        return CheckoutStep.checkout(
                context,
                new GitSCM(
                        List.of(new GitSCM.UserRemoteConfig(url, null, null, credentialsId)),
                        List.of(new GitSCM.BranchSpec(branch))));
    }

    @Extension
    public static final class DescriptorImpl extends Described {
        public DescriptorImpl() {
            super("git", "Git", FilePath.class, Launcher.class, Run.class, TaskListener.class);
        }
    }
}
