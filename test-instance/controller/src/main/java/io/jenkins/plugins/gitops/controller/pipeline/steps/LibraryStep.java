package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.gitops.controller.pipeline.Resources;
import org.jenkinsci.plugins.workflow.libs.LibraryRetriever;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Loads a library. */
public final class LibraryStep extends Step {
    private final String identifier;

    @DataBoundSetter
    private LibraryRetriever retriever;

    @DataBoundSetter
    private boolean changelog = true;

    @DataBoundConstructor
    public LibraryStep(String identifier) {
        this.identifier = identifier;
    }

    @Override
    public StepExecution start(StepContext context) {
        return StepExecutions.synchronousNonBlocking(
                context, c -> Resources.library(c.get(Run.class), identifier, retriever));
    }

    @Extension
    public static final class DescriptorImpl extends Described {
        public DescriptorImpl() {
            super("library", "Load a library", Run.class, TaskListener.class);
        }
    }
}
