package org.jenkinsci.plugins.workflow.cps;

import hudson.Extension;
import hudson.FilePath;
import hudson.model.Action;
import hudson.model.TaskListener;
import hudson.scm.SCM;
import io.jenkins.plugins.gitops.controller.pipeline.Checkouts;
import io.jenkins.plugins.gitops.controller.pipeline.Runs;
import java.util.Collection;
import java.util.List;
import org.jenkinsci.plugins.workflow.flow.FlowDefinition;
import org.jenkinsci.plugins.workflow.flow.FlowDefinitionDescriptor;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionOwner;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** A pipeline whose text stands in a repository. */
public class CpsScmFlowDefinition extends FlowDefinition {
    private final SCM scm;
    private final String scriptPath;
    private boolean lightweight;

    @DataBoundConstructor
    public CpsScmFlowDefinition(SCM scm, String scriptPath) {
        this.scm = scm;
        this.scriptPath = scriptPath == null || scriptPath.isBlank() ? "Jenkinsfile" : scriptPath.trim();
    }

    public SCM getScm() {
        return scm;
    }

    public String getScriptPath() {
        return scriptPath;
    }

    public boolean isLightweight() {
        return lightweight;
    }

    @DataBoundSetter
    public void setLightweight(boolean lightweight) {
        this.lightweight = lightweight;
    }

    @Override
    public Collection<? extends SCM> getSCMs() {
        return List.of(scm);
    }

    @Override
    public FlowExecution create(FlowExecutionOwner handle, TaskListener listener, List<? extends Action> actions)
            throws Exception {
        WorkflowRun run = (WorkflowRun) handle.getExecutable();
        FilePath text = Checkouts.onController(run, scm, listener).child(scriptPath);
        if (!text.exists())
            throw new hudson.AbortException(
                    "Cannot read pipeline '" + scriptPath + "': it is not in the repository; check the script path");
        return Runs.of(run).create(text.readToString());
    }

    @Extension
    public static class DescriptorImpl extends FlowDefinitionDescriptor {
        public DescriptorImpl() {}

        @Override
        public String getDisplayName() {
            return "Pipeline script from SCM";
        }
    }
}
