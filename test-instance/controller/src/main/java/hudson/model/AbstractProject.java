package hudson.model;

import hudson.Util;
import hudson.model.queue.CauseOfBlockage;
import hudson.model.queue.QueueTaskFuture;
import hudson.tasks.Publisher;
import hudson.triggers.Trigger;
import hudson.triggers.TriggerDescriptor;
import hudson.util.DescribableList;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import jenkins.model.BlockedBecauseOfBuildInProgress;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn;
import jenkins.model.lazy.LazyBuildMixIn;

/** A job that is clicked together. */
public abstract class AbstractProject<P extends AbstractProject<P, R>, R extends AbstractBuild<P, R>> extends Job<P, R>
        implements BuildableItem, LazyBuildMixIn.LazyLoadingJob<P, R>, ParameterizedJobMixIn.ParameterizedJob<P, R> {
    private transient LazyBuildMixIn<P, R> buildMixIn;
    private String assignedNode;
    private volatile boolean canRoam = true;
    protected volatile boolean disabled;
    private volatile Integer quietPeriod;
    private boolean concurrentBuild;
    private String customWorkspace;
    private DescribableList<Trigger<?>, TriggerDescriptor> triggers = new DescribableList<>(this);

    protected AbstractProject(ItemGroup parent, String name) {
        super(parent, name);
    }

    @Override
    public void onLoad(ItemGroup<? extends Item> parent, String name) throws IOException {
        super.onLoad(parent, name);
        _getRuns().purgeCache();
        triggers().setOwner(this);
        for (Trigger t : triggers()) t.start(this, Items.currentlyUpdatingByXml());
    }

    @Override
    void reset() {
        super.reset();
        triggers().forEach(Trigger::stop);
        triggers = new DescribableList<>(this);
        assignedNode = null;
        quietPeriod = null;
        customWorkspace = null;
        disabled = false;
        concurrentBuild = false;
    }

    @Override
    protected void performDelete() throws IOException, InterruptedException {
        makeDisabled(true);
        triggers().forEach(Trigger::stop);
        super.performDelete();
    }

    protected final synchronized DescribableList<Trigger<?>, TriggerDescriptor> triggers() {
        if (triggers == null) triggers = new DescribableList<>(this);
        return triggers;
    }

    @Override
    public boolean isConcurrentBuild() {
        return concurrentBuild;
    }

    public void setConcurrentBuild(boolean concurrent) throws IOException {
        concurrentBuild = concurrent;
        save();
    }

    @Override
    public Label getAssignedLabel() {
        return canRoam
                ? null
                : assignedNode == null
                        ? Jenkins.get().getSelfLabel()
                        : Jenkins.get().getLabel(assignedNode);
    }

    public void setAssignedLabel(Label label) throws IOException {
        canRoam = label == null;
        assignedNode = label == null ? null : label.getExpression();
        save();
    }

    @Override
    public int getQuietPeriod() {
        return quietPeriod == null ? Jenkins.get().getQuietPeriod() : quietPeriod;
    }

    @Override
    public boolean isBuildable() {
        return !isDisabled();
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
    public void makeDisabled(boolean b) throws IOException {
        ParameterizedJobMixIn.ParameterizedJob.super.makeDisabled(b);
    }

    public void disable() throws IOException {
        makeDisabled(true);
    }

    public abstract DescribableList<Publisher, Descriptor<Publisher>> getPublishersList();

    public abstract boolean isFingerprintConfigured();

    public QueueTaskFuture<R> scheduleBuild2(int quietPeriod, Cause c, Action... actions) {
        return scheduleBuild2(quietPeriod, c, Arrays.asList(actions));
    }

    public QueueTaskFuture<R> scheduleBuild2(int quietPeriod, Cause c, Collection<? extends Action> actions) {
        java.util.List<Action> all = new java.util.ArrayList<>(actions);
        if (c != null) all.add(new CauseAction(c));
        return scheduleBuild2(quietPeriod, all.toArray(new Action[0]));
    }

    public QueueTaskFuture<R> scheduleBuild2(int quietPeriod) {
        return scheduleBuild2(quietPeriod, new Cause.LegacyCodeCause());
    }

    public QueueTaskFuture<R> scheduleBuild2(int quietPeriod, Cause c) {
        return scheduleBuild2(quietPeriod, c, new Action[0]);
    }

    @Override
    public QueueTaskFuture<R> scheduleBuild2(int quietPeriod, Action... actions) {
        return ParameterizedJobMixIn.ParameterizedJob.super.scheduleBuild2(quietPeriod, actions);
    }

    @Override
    public BuildAuthorizationToken getAuthToken() {
        return null;
    }

    @Override
    public RunMap<R> _getRuns() {
        return getLazyBuildMixIn().getRunMap();
    }

    @Override
    public synchronized LazyBuildMixIn<P, R> getLazyBuildMixIn() {
        if (buildMixIn == null) {
            buildMixIn = new LazyBuildMixIn<>() {
                @Override
                protected P asJob() {
                    return (P) AbstractProject.this;
                }

                @Override
                protected Class<R> getBuildClass() {
                    return AbstractProject.this.getBuildClass();
                }
            };
        }
        return buildMixIn;
    }

    @Override
    public void removeRun(R run) {
        _getRuns().remove(run);
    }

    protected abstract Class<R> getBuildClass();

    protected synchronized R newBuild() throws IOException {
        return getLazyBuildMixIn().newBuild();
    }

    @Override
    public CauseOfBlockage getCauseOfBlockage() {
        return !isConcurrentBuild() && isLogUpdated() ? new BlockedBecauseOfBuildInProgress(getLastBuild()) : null;
    }

    @Override
    public R createExecutable() throws IOException {
        return isDisabled() ? null : newBuild();
    }

    @Override
    public void checkAbortPermission() {
        checkPermission(CANCEL);
    }

    public void addTrigger(Trigger<?> trigger) throws IOException {
        triggers().replace(trigger);
        ((Trigger) trigger).start(this, true);
    }

    @Override
    public Map<TriggerDescriptor, Trigger<?>> getTriggers() {
        return triggers().toMap();
    }

    public <T extends Trigger> T getTrigger(Class<T> type) {
        for (Trigger t : triggers()) if (type.isInstance(t)) return type.cast(t);
        return null;
    }

    public String getCustomWorkspace() {
        return Util.fixEmptyAndTrim(customWorkspace);
    }

    /** The descriptor of a kind of project. */
    public abstract static class AbstractProjectDescriptor extends TopLevelItemDescriptor {}
}
