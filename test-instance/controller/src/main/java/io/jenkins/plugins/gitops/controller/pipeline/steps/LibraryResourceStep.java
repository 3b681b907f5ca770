package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.model.Run;
import io.jenkins.plugins.gitops.controller.pipeline.Resources;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Answers a file of a library. */
public final class LibraryResourceStep extends Step {
    private final String resource;

    @DataBoundSetter
    private String encoding;

    @DataBoundConstructor
    public LibraryResourceStep(String resource) {
        this.resource = resource;
    }

    @Override
    public StepExecution start(StepContext context) {
        return StepExecutions.synchronousNonBlocking(
                context, c -> Resources.read(c.get(Run.class), resource, encoding == null ? "UTF-8" : encoding));
    }

    @Extension
    public static final class DescriptorImpl extends Described {
        public DescriptorImpl() {
            super("libraryResource", "Load a resource file from a library", Run.class);
        }
    }
}
