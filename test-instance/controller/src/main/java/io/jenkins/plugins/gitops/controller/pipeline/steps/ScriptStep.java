package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;

/** Runs code in a declarative pipeline. */
public final class ScriptStep extends Step {
    @DataBoundConstructor
    public ScriptStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return StepExecutions.block(context, (c, body) -> {});
    }

    @Extension
    public static final class DescriptorImpl extends Described.Block {
        public DescriptorImpl() {
            super("script", "Run arbitrary Pipeline script");
        }
    }
}
