package org.jenkinsci.plugins.workflow.support.steps.input;

import hudson.Extension;
import hudson.model.ParameterDefinition;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.gitops.controller.pipeline.InputForms;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Waits until a person says that it may go on. */
public class InputStep extends Step implements Serializable {
    private final String message;
    private String id, submitter, submitterParameter, ok, cancel;
    private transient List<ParameterDefinition> parameters = new ArrayList<>();
    /** The parameters as XML, since definitions are no Java-serializable things. */
    private String definitions;

    @DataBoundConstructor
    public InputStep(String message) {
        this.message = message == null ? "Pipeline has paused and needs your input before proceeding" : message;
    }

    public String getMessage() {
        return message;
    }

    public String getId() {
        if (id == null) id = InputForms.digest(message + ok + submitter);
        return id;
    }

    @DataBoundSetter
    public void setId(String id) {
        this.id = id == null || id.isBlank() ? null : Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    public String getSubmitter() {
        return submitter;
    }

    @DataBoundSetter
    public void setSubmitter(String submitter) {
        this.submitter = submitter == null || submitter.isBlank() ? null : submitter;
    }

    public String getSubmitterParameter() {
        return submitterParameter;
    }

    @DataBoundSetter
    public void setSubmitterParameter(String submitterParameter) {
        this.submitterParameter =
                submitterParameter == null || submitterParameter.isBlank() ? null : submitterParameter;
    }

    public String getOk() {
        return ok != null ? ok : "Proceed";
    }

    @DataBoundSetter
    public void setOk(String ok) {
        this.ok = ok == null || ok.isBlank() ? null : ok;
    }

    public String getCancel() {
        return cancel != null ? cancel : "Abort";
    }

    @DataBoundSetter
    public void setCancel(String cancel) {
        this.cancel = cancel == null || cancel.isBlank() ? null : cancel;
    }

    @SuppressWarnings("unchecked")
    public List<ParameterDefinition> getParameters() {
        if (parameters == null)
            parameters = definitions == null
                    ? new ArrayList<>()
                    : (List<ParameterDefinition>) hudson.model.Items.XSTREAM2.fromXML(definitions);
        return parameters;
    }

    @DataBoundSetter
    public void setParameters(List<ParameterDefinition> parameters) {
        this.parameters = new ArrayList<>(parameters);
        this.definitions = hudson.model.Items.XSTREAM2.toXML(this.parameters);
    }

    @Override
    public StepExecution start(StepContext context) throws Exception {
        return new InputStepExecution(this, context);
    }

    @Override
    public DescriptorImpl getDescriptor() {
        return (DescriptorImpl) super.getDescriptor();
    }

    @Extension
    public static class DescriptorImpl extends StepDescriptor {
        public DescriptorImpl() {}

        @Override
        public String getFunctionName() {
            return "input";
        }

        @Override
        public String getDisplayName() {
            return "Wait for interactive input";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }
    }
}
