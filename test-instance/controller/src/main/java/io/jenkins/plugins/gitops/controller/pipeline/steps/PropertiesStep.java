package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.model.JobProperty;
import hudson.model.Run;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;

/** Sets the properties of the job. */
public final class PropertiesStep extends Step {
    private final List<JobProperty> properties;

    @DataBoundConstructor
    public PropertiesStep(List<JobProperty> properties) {
        this.properties = properties;
    }

    @Override
    public StepExecution start(StepContext context) {
        return StepExecutions.synchronousVoid(
                context,
                c -> JobProperties.replace((WorkflowJob) c.get(Run.class).getParent(), properties));
    }

    @Extension
    public static final class DescriptorImpl extends Described {
        public DescriptorImpl() {
            super("properties", "Set job properties", Run.class);
        }
    }
}
