package org.jenkinsci.plugins.workflow.job.properties;

import hudson.Extension;
import hudson.model.JobProperty;
import hudson.model.JobPropertyDescriptor;
import hudson.triggers.Trigger;
import hudson.triggers.TriggerDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenkinsci.Symbol;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.kohsuke.stapler.DataBoundConstructor;

public class PipelineTriggersJobProperty extends JobProperty<WorkflowJob> {
    private List<Trigger<?>> triggers = new ArrayList<>();

    @DataBoundConstructor
    public PipelineTriggersJobProperty(List<Trigger> triggers) {
        if (triggers != null) for (Trigger<?> t : triggers) this.triggers.add(t);
    }

    public List<Trigger<?>> getTriggers() {
        return triggers;
    }

    public void stopTriggers() {
        triggers.forEach(Trigger::stop);
    }

    @SuppressWarnings("unchecked")
    public void startTriggers(boolean newInstance) {
        for (Trigger t : triggers) t.start(owner, newInstance);
    }

    public Map<TriggerDescriptor, Trigger<?>> getTriggersMap() {
        Map<TriggerDescriptor, Trigger<?>> map = new LinkedHashMap<>();
        for (Trigger<?> t : triggers) map.put(t.getDescriptor(), t);
        return map;
    }

    @Extension
    @Symbol("pipelineTriggers")
    public static class DescriptorImpl extends JobPropertyDescriptor {
        public DescriptorImpl() {}

        @Override
        public String getDisplayName() {
            return "Build triggers";
        }
    }
}
