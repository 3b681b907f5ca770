package hudson.model;

import hudson.EnvVars;
import hudson.ExtensionPoint;
import hudson.util.CopyOnWriteList;
import hudson.util.RunList;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import jenkins.model.BuildDiscarder;
import org.kohsuke.stapler.StaplerOverridable;

public abstract class Job<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends AbstractItem
        implements ExtensionPoint, StaplerOverridable {
    protected int nextBuildNumber;
    protected CopyOnWriteList<JobProperty<? super JobT>> properties;

    protected Job(ItemGroup a, String b) {
        super((ItemGroup) null, (String) null);
    }

    public void onLoad(ItemGroup<? extends Item> a, String b) throws IOException {
        throw new UnsupportedOperationException();
    }

    public void onCopiedFrom(Item a) {
        throw new UnsupportedOperationException();
    }

    public boolean isHoldOffBuildUntilSave() {
        throw new UnsupportedOperationException();
    }

    protected void saveNextBuildNumber() {
        throw new UnsupportedOperationException();
    }

    public boolean isInQueue() {
        throw new UnsupportedOperationException();
    }

    public Queue.Item getQueueItem() {
        throw new UnsupportedOperationException();
    }

    public boolean isBuilding() {
        throw new UnsupportedOperationException();
    }

    public boolean isLogUpdated() {
        throw new UnsupportedOperationException();
    }

    public String getPronoun() {
        throw new UnsupportedOperationException();
    }

    public boolean isNameEditable() {
        throw new UnsupportedOperationException();
    }

    public boolean isKeepDependencies() {
        throw new UnsupportedOperationException();
    }

    public int assignBuildNumber() {
        throw new UnsupportedOperationException();
    }

    public int getNextBuildNumber() {
        throw new UnsupportedOperationException();
    }

    public EnvVars getCharacteristicEnvVars() throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public EnvVars getEnvironment(Node a, TaskListener b) throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public void updateNextBuildNumber(int a) {
        throw new UnsupportedOperationException();
    }

    public BuildDiscarder getBuildDiscarder() {
        throw new UnsupportedOperationException();
    }

    public void setBuildDiscarder(BuildDiscarder a) {
        throw new UnsupportedOperationException();
    }

    public void logRotate() {
        throw new UnsupportedOperationException();
    }

    public boolean supportsLogRotator() {
        throw new UnsupportedOperationException();
    }

    public Collection<? extends Job> getAllJobs() {
        throw new UnsupportedOperationException();
    }

    public void addProperty(JobProperty<? super JobT> a) {
        throw new UnsupportedOperationException();
    }

    public void removeProperty(JobProperty<? super JobT> a) {
        throw new UnsupportedOperationException();
    }

    public <T extends JobProperty> T removeProperty(Class<T> a) {
        throw new UnsupportedOperationException();
    }

    public Map<JobPropertyDescriptor, JobProperty<? super JobT>> getProperties() {
        throw new UnsupportedOperationException();
    }

    public List<JobProperty<? super JobT>> getAllProperties() {
        throw new UnsupportedOperationException();
    }

    public <T extends JobProperty> T getProperty(Class<T> a) {
        throw new UnsupportedOperationException();
    }

    public JobProperty getProperty(String a) {
        throw new UnsupportedOperationException();
    }

    public Collection<?> getOverrides() {
        throw new UnsupportedOperationException();
    }

    public abstract boolean isBuildable();

    public RunList<RunT> getBuilds() {
        throw new UnsupportedOperationException();
    }

    public RunList<RunT> getNewBuilds() {
        throw new UnsupportedOperationException();
    }

    public SortedMap<Integer, RunT> getBuildsAsMap() {
        throw new UnsupportedOperationException();
    }

    public RunT getBuild(String a) {
        throw new UnsupportedOperationException();
    }

    public RunT getBuildByNumber(int a) {
        throw new UnsupportedOperationException();
    }

    public RunT getNearestBuild(int a) {
        throw new UnsupportedOperationException();
    }

    public RunT getNearestOldBuild(int a) {
        throw new UnsupportedOperationException();
    }

    public File getBuildDir() {
        throw new UnsupportedOperationException();
    }

    protected abstract SortedMap<Integer, ? extends RunT> _getRuns();

    protected abstract void removeRun(RunT a);

    public RunT getLastBuild() {
        throw new UnsupportedOperationException();
    }

    public RunT getFirstBuild() {
        throw new UnsupportedOperationException();
    }

    public RunT getLastSuccessfulBuild() {
        throw new UnsupportedOperationException();
    }

    public RunT getLastUnsuccessfulBuild() {
        throw new UnsupportedOperationException();
    }

    public RunT getLastUnstableBuild() {
        throw new UnsupportedOperationException();
    }

    public RunT getLastStableBuild() {
        throw new UnsupportedOperationException();
    }

    public RunT getLastFailedBuild() {
        throw new UnsupportedOperationException();
    }

    public RunT getLastCompletedBuild() {
        throw new UnsupportedOperationException();
    }

    public long getEstimatedDuration() {
        throw new UnsupportedOperationException();
    }

    public String getBuildStatusUrl() {
        throw new UnsupportedOperationException();
    }
}
