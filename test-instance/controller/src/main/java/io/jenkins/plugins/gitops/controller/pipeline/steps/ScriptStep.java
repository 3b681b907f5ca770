package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
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
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "script";
        }

        @Override
        public String getDisplayName() {
            return "Run arbitrary Pipeline script";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of();
        }

        @Override
        public boolean takesImplicitBlockArgument() {
            return true;
        }
    }
}
