package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;

/** Groups steps under a name. */
public final class StageStep extends Step {
    private final String name;

    @DataBoundConstructor
    public StageStep(String name) {
        this.name = name;
    }

    @Override
    public StepExecution start(StepContext context) {
        if (name == null || name.isBlank())
            throw new IllegalArgumentException("Cannot run a stage: it has no name; say stage('name')");
        return StepExecutions.block(context, (c, body) -> body.withDisplayName(name));
    }

    @Extension
    public static final class DescriptorImpl extends Described.Block {
        public DescriptorImpl() {
            super("stage", "Stage");
        }
    }
}
