package org.jenkinsci.plugins.workflow.job;

import hudson.Extension;
import hudson.model.BuildAuthorizationToken;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Items;
import hudson.model.Job;
import hudson.model.Label;
import hudson.model.Queue;
import hudson.model.Run;
import hudson.model.RunMap;
import hudson.model.TopLevelItem;
import hudson.model.TopLevelItemDescriptor;
import hudson.model.queue.CauseOfBlockage;
import hudson.model.queue.QueueTaskFuture;
import hudson.scm.SCM;
import hudson.triggers.Trigger;
import hudson.triggers.TriggerDescriptor;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn;
import jenkins.model.lazy.LazyBuildMixIn;
import org.jenkinsci.Symbol;
import org.jenkinsci.plugins.workflow.flow.FlowDefinition;
import org.jenkinsci.plugins.workflow.job.properties.DisableConcurrentBuildsJobProperty;
import org.jenkinsci.plugins.workflow.job.properties.PipelineTriggersJobProperty;

/** A job whose builds run a pipeline. */
public final class WorkflowJob extends Job<WorkflowJob, WorkflowRun>
        implements LazyBuildMixIn.LazyLoadingJob<WorkflowJob, WorkflowRun>,
                ParameterizedJobMixIn.ParameterizedJob<WorkflowJob, WorkflowRun>,
                TopLevelItem,
                Queue.FlyweightTask {
    private FlowDefinition definition;
    private Integer quietPeriod;
    private BuildAuthorizationToken authToken;
    private boolean disabled;
    private transient LazyBuildMixIn<WorkflowJob, WorkflowRun> buildMixIn;

    public WorkflowJob(ItemGroup parent, String name) {
        super(parent, name);
    }

    @Override
    public void onLoad(ItemGroup<? extends Item> parent, String name) throws IOException {
        super.onLoad(parent, name);
        _getRuns().purgeCache();
        PipelineTriggersJobProperty triggers = getTriggersJobProperty();
        if (triggers != null) triggers.startTriggers(Items.currentlyUpdatingByXml());
    }

    public FlowDefinition getDefinition() {
        return definition;
    }

    public void setDefinition(FlowDefinition definition) {
        this.definition = definition;
        try {
            save();
        } catch (IOException x) {
            throw new java.io.UncheckedIOException("Cannot save '" + getFullName() + "': " + x.getMessage(), x);
        }
    }

    @Override
    public boolean isBuildable() {
        return definition != null && !isDisabled();
    }

    @Override
    protected RunMap<WorkflowRun> _getRuns() {
        return getLazyBuildMixIn().getRunMap();
    }

    @Override
    public synchronized LazyBuildMixIn<WorkflowJob, WorkflowRun> getLazyBuildMixIn() {
        if (buildMixIn == null) {
            buildMixIn = new LazyBuildMixIn<>() {
                @Override
                protected WorkflowJob asJob() {
                    return WorkflowJob.this;
                }

                @Override
                protected Class<WorkflowRun> getBuildClass() {
                    return WorkflowRun.class;
                }
            };
        }
        return buildMixIn;
    }

    @Override
    protected void removeRun(WorkflowRun run) {
        _getRuns().remove(run);
    }

    @Override
    public QueueTaskFuture<WorkflowRun> scheduleBuild2(int quietPeriod, hudson.model.Action... actions) {
        return getParameterizedJobMixIn().scheduleBuild2(quietPeriod, actions);
    }

    @Override
    public boolean isDisabled() {
        return disabled;
    }

    @Override
    public void setDisabled(boolean disabled) {
        this.disabled = disabled;
    }

    @Override
    public BuildAuthorizationToken getAuthToken() {
        return authToken;
    }

    @Override
    public int getQuietPeriod() {
        return quietPeriod != null ? quietPeriod : Jenkins.get().getQuietPeriod();
    }

    @Override
    public boolean isConcurrentBuild() {
        return getProperty(DisableConcurrentBuildsJobProperty.class) == null;
    }

    public void setConcurrentBuild(boolean concurrent) throws IOException {
        removeProperty(DisableConcurrentBuildsJobProperty.class);
        if (!concurrent) addProperty(new DisableConcurrentBuildsJobProperty());
    }

    @Override
    public CauseOfBlockage getCauseOfBlockage() {
        WorkflowRun last = getLastBuild();
        for (Run<?, ?> r = last; r != null && !isConcurrentBuild(); r = r.getPreviousBuild()) {
            if (!r.isBuilding()) continue;
            String name = r.getDisplayName();
            return new CauseOfBlockage() {
                @Override
                public String getShortDescription() {
                    return "Build " + name + " is already in progress";
                }
            };
        }
        return null;
    }

    @Override
    public Label getAssignedLabel() {
        return Jenkins.get().getSelfLabel();
    }

    public Map<TriggerDescriptor, Trigger<?>> getTriggers() {
        PipelineTriggersJobProperty p = getTriggersJobProperty();
        return p == null ? Map.of() : p.getTriggersMap();
    }

    public PipelineTriggersJobProperty getTriggersJobProperty() {
        return getProperty(PipelineTriggersJobProperty.class);
    }

    public void setTriggers(List<Trigger<?>> triggers) throws IOException {
        PipelineTriggersJobProperty old = getTriggersJobProperty();
        if (old != null) old.stopTriggers();
        removeProperty(PipelineTriggersJobProperty.class);
        PipelineTriggersJobProperty fresh = new PipelineTriggersJobProperty(List.copyOf(triggers));
        addProperty(fresh);
        fresh.startTriggers(true);
    }

    public void addTrigger(Trigger trigger) throws IOException {
        List<Trigger<?>> all = new java.util.ArrayList<>(getTriggers().values());
        all.removeIf(t -> t.getDescriptor() == trigger.getDescriptor());
        all.add(trigger);
        setTriggers(all);
    }

    public Collection<? extends SCM> getSCMs() {
        return definition == null ? List.of() : definition.getSCMs();
    }

    @Override
    protected void performDelete() throws IOException, InterruptedException {
        makeDisabled(true);
        PipelineTriggersJobProperty triggers = getTriggersJobProperty();
        if (triggers != null) triggers.stopTriggers();
        super.performDelete();
    }

    @Override
    public TopLevelItemDescriptor getDescriptor() {
        return (TopLevelItemDescriptor) Jenkins.get().getDescriptorOrDie(WorkflowJob.class);
    }

    @Extension(ordinal = 1)
    @Symbol({"pipeline", "pipelineJob"})
    public static final class DescriptorImpl extends TopLevelItemDescriptor {
        public DescriptorImpl() {}

        @Override
        public String getDisplayName() {
            return "Pipeline";
        }

        @Override
        public TopLevelItem newInstance(ItemGroup parent, String name) {
            return new WorkflowJob(parent, name);
        }
    }
}
