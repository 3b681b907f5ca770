package io.jenkins.plugins.gitops.controller.web;

import hudson.model.Descriptor;
import hudson.model.Job;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.flow.FlowDefinition;
import org.jenkinsci.plugins.workflow.flow.FlowDefinitionDescriptor;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.kohsuke.stapler.StaplerRequest;

/** What a kind of job has beyond its properties: a pipeline's script; made first, set afterwards. */
final class JobDefinition {
    private JobDefinition() {}

    static Runnable read(Job<?, ?> job, StaplerRequest req, JSONObject form) throws Descriptor.FormException {
        JSONObject sent = form.optJSONObject("definition");
        if (!(job instanceof WorkflowJob pipeline) || sent == null || sent.isNullObject()) {
            return () -> {};
        }
        Descriptor<?> kind = Jenkins.get().getDescriptor(sent.getString("$class"));
        if (!(kind instanceof FlowDefinitionDescriptor known)) {
            throw new Descriptor.FormException(
                    "Cannot save the pipeline: \"" + sent.getString("$class")
                            + "\" is no definition; choose one of the list",
                    "definition");
        }
        FlowDefinition made = known.newInstance(req, sent);
        return () -> pipeline.setDefinition(made);
    }
}
