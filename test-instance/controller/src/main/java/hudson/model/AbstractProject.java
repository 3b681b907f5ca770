package hudson.model;

import hudson.FilePath;
import hudson.model.queue.CauseOfBlockage;
import hudson.model.queue.QueueTaskFuture;
import hudson.tasks.Publisher;
import hudson.triggers.Trigger;
import hudson.triggers.TriggerDescriptor;
import hudson.util.DescribableList;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import jenkins.model.ParameterizedJobMixIn;
import jenkins.model.lazy.LazyBuildMixIn;

public abstract class AbstractProject<P extends AbstractProject<P, R>, R extends AbstractBuild<P, R>> extends Job<P, R>
        implements BuildableItem, LazyBuildMixIn.LazyLoadingJob<P, R>, ParameterizedJobMixIn.ParameterizedJob<P, R> {
    protected DescribableList<Trigger<?>, TriggerDescriptor> triggers;

    protected AbstractProject(ItemGroup a, String b) {
        super((ItemGroup) null, (String) null);
    }

    public LazyBuildMixIn<P, R> getLazyBuildMixIn() {
        throw new UnsupportedOperationException();
    }

    public void onCreatedFromScratch() {
        throw new UnsupportedOperationException();
    }

    public void onLoad(ItemGroup<? extends Item> a, String b) throws IOException {
        throw new UnsupportedOperationException();
    }

    protected DescribableList<Trigger<?>, TriggerDescriptor> triggers() {
        throw new UnsupportedOperationException();
    }

    public boolean isConcurrentBuild() {
        throw new UnsupportedOperationException();
    }

    public void setConcurrentBuild(boolean a) {
        throw new UnsupportedOperationException();
    }

    public Label getAssignedLabel() {
        throw new UnsupportedOperationException();
    }

    public String getAssignedLabelString() {
        throw new UnsupportedOperationException();
    }

    public void setAssignedLabel(Label a) {
        throw new UnsupportedOperationException();
    }

    public String getPronoun() {
        throw new UnsupportedOperationException();
    }

    public final FilePath getWorkspace() {
        throw new UnsupportedOperationException();
    }

    public final FilePath getSomeWorkspace() {
        throw new UnsupportedOperationException();
    }

    public final R getSomeBuildWithWorkspace() {
        throw new UnsupportedOperationException();
    }

    public int getQuietPeriod() {
        throw new UnsupportedOperationException();
    }

    public void setQuietPeriod(Integer a) {
        throw new UnsupportedOperationException();
    }

    public boolean isBuildable() {
        throw new UnsupportedOperationException();
    }

    public boolean isDisabled() {
        throw new UnsupportedOperationException();
    }

    public void setDisabled(boolean a) {
        throw new UnsupportedOperationException();
    }

    public boolean supportsMakeDisabled() {
        throw new UnsupportedOperationException();
    }

    public void disable() {
        throw new UnsupportedOperationException();
    }

    public void enable() {
        throw new UnsupportedOperationException();
    }

    public abstract DescribableList<Publisher, Descriptor<Publisher>> getPublishersList();

    public boolean scheduleBuild(int a, Cause b, Action[] c) {
        throw new UnsupportedOperationException();
    }

    public QueueTaskFuture<R> scheduleBuild2(int a, Cause b, Action[] c) {
        throw new UnsupportedOperationException();
    }

    public QueueTaskFuture<R> scheduleBuild2(int a, Cause b, Collection<? extends Action> c) {
        throw new UnsupportedOperationException();
    }

    public QueueTaskFuture<R> scheduleBuild2(int a) {
        throw new UnsupportedOperationException();
    }

    public QueueTaskFuture<R> scheduleBuild2(int a, Cause b) {
        throw new UnsupportedOperationException();
    }

    public QueueTaskFuture<R> scheduleBuild2(int a, Action[] b) {
        throw new UnsupportedOperationException();
    }

    public BuildAuthorizationToken getAuthToken() {
        throw new UnsupportedOperationException();
    }

    public RunMap<R> _getRuns() {
        throw new UnsupportedOperationException();
    }

    public void removeRun(R a) {
        throw new UnsupportedOperationException();
    }

    public R getBuildByNumber(int a) {
        throw new UnsupportedOperationException();
    }

    public R getFirstBuild() {
        throw new UnsupportedOperationException();
    }

    public R getLastBuild() {
        throw new UnsupportedOperationException();
    }

    protected abstract Class<R> getBuildClass();

    protected R newBuild() {
        throw new UnsupportedOperationException();
    }

    protected R loadBuild(File a) {
        throw new UnsupportedOperationException();
    }

    public Object getSameNodeConstraint() {
        throw new UnsupportedOperationException();
    }

    public CauseOfBlockage getCauseOfBlockage() {
        throw new UnsupportedOperationException();
    }

    public R createExecutable() throws IOException {
        throw new UnsupportedOperationException();
    }

    public void checkAbortPermission() {
        throw new UnsupportedOperationException();
    }

    public boolean hasAbortPermission() {
        throw new UnsupportedOperationException();
    }

    public void addTrigger(Trigger<?> a) {
        throw new UnsupportedOperationException();
    }

    public void removeTrigger(TriggerDescriptor a) {
        throw new UnsupportedOperationException();
    }

    public Map<TriggerDescriptor, Trigger<?>> getTriggers() {
        throw new UnsupportedOperationException();
    }

    public <T extends Trigger> T getTrigger(Class<T> a) {
        throw new UnsupportedOperationException();
    }

    public abstract boolean isFingerprintConfigured();

    public String getCustomWorkspace() {
        throw new UnsupportedOperationException();
    }

    public abstract static class AbstractProjectDescriptor extends TopLevelItemDescriptor {
        public AbstractProjectDescriptor() {}

        public boolean isApplicable(Descriptor a) {
            throw new UnsupportedOperationException();
        }
    }
}
