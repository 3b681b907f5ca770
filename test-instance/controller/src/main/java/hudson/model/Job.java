package hudson.model;

import hudson.BulkChange;
import hudson.EnvVars;
import hudson.ExtensionPoint;
import hudson.Util;
import hudson.slaves.NodeProperty;
import hudson.util.AtomicFileWriter;
import hudson.util.CopyOnWriteList;
import hudson.util.RunList;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import jenkins.model.BuildDiscarder;
import jenkins.model.BuildDiscarderProperty;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.export.Exported;

/** An item that has runs. */
public abstract class Job<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends AbstractItem
        implements ExtensionPoint {
    protected transient volatile int nextBuildNumber = 1;
    private boolean keepDependencies;
    protected CopyOnWriteList<JobProperty<? super JobT>> properties = new CopyOnWriteList<>();

    protected Job(ItemGroup parent, String name) {
        super(parent, name);
    }

    @Override
    public void renameTo(String newName) throws IOException {
        super.renameTo(newName);
    }

    @Override
    public void onLoad(ItemGroup<? extends Item> parent, String name) throws IOException {
        super.onLoad(parent, name);
        Files.createDirectories(getBuildDir().toPath());
        File file = new File(getRootDir(), "nextBuildNumber");
        nextBuildNumber = 1;
        if (file.exists()) {
            try {
                nextBuildNumber =
                        Integer.parseInt(Files.readString(file.toPath()).trim());
            } catch (NumberFormatException e) {
                RunT last = getLastBuild();
                nextBuildNumber = last == null ? 1 : last.getNumber() + 1;
            }
        }
        if (properties == null) properties = new CopyOnWriteList<>();
        properties.forEach(p -> own(p));
    }

    @Override
    public void onCopiedFrom(Item source) {
        super.onCopiedFrom(source);
        nextBuildNumber = 1;
    }

    @Override
    void reset() {
        super.reset();
        properties.clear();
    }

    private void own(JobProperty p) {
        p.setOwner(this);
    }

    protected void saveNextBuildNumber() throws IOException {
        AtomicFileWriter out = new AtomicFileWriter(new File(getRootDir(), "nextBuildNumber"));
        try {
            out.write(nextBuildNumber + "\n");
            out.commit();
        } finally {
            out.abort();
        }
    }

    public synchronized int assignBuildNumber() throws IOException {
        int number = nextBuildNumber++;
        saveNextBuildNumber();
        return number;
    }

    @Exported
    public int getNextBuildNumber() {
        return nextBuildNumber;
    }

    @Exported
    public boolean isInQueue() {
        return getQueueItem() != null;
    }

    @Exported
    public Queue.Item getQueueItem() {
        return this instanceof Queue.Task task ? Queue.getInstance().getItem(task) : null;
    }

    public boolean isBuilding() {
        RunT last = getLastBuild();
        return last != null && last.isBuilding();
    }

    public boolean isLogUpdated() {
        RunT last = getLastBuild();
        return last != null && last.isLogUpdated();
    }

    @Exported
    public boolean isKeepDependencies() {
        return keepDependencies;
    }

    public EnvVars getEnvironment(Node node, TaskListener listener) throws IOException, InterruptedException {
        EnvVars env = new EnvVars();
        if (node != null) {
            Computer computer = node.toComputer();
            if (computer != null) {
                env = computer.getEnvironment();
                env.putAll(computer.buildEnvironment(listener));
            }
        }
        env.putAll(getCharacteristicEnvVars());
        for (EnvironmentContributor contributor : EnvironmentContributor.all()) {
            contributor.buildEnvironmentFor(this, env, listener);
        }
        if (node != null) {
            for (NodeProperty<?> property : node.getNodeProperties()) property.buildEnvVars(env, listener);
        }
        return env;
    }

    public EnvVars getCharacteristicEnvVars() {
        EnvVars env = new EnvVars();
        env.put(
                "JENKINS_SERVER_COOKIE",
                Util.getDigestOf("cookie:" + Jenkins.get().getRootDir()).substring(0, 16));
        env.put("HUDSON_SERVER_COOKIE", env.get("JENKINS_SERVER_COOKIE"));
        env.put("JOB_NAME", getFullName());
        env.put("JOB_BASE_NAME", getName());
        return env;
    }

    public BuildDiscarder getBuildDiscarder() {
        BuildDiscarderProperty p = getProperty(BuildDiscarderProperty.class);
        return p == null ? null : p.getStrategy();
    }

    public void setBuildDiscarder(BuildDiscarder discarder) throws IOException {
        try (BulkChange change = new BulkChange(this)) {
            removeProperty(BuildDiscarderProperty.class);
            if (discarder != null) addProperty(new BuildDiscarderProperty(discarder));
            change.commit();
        }
    }

    public void logRotate() throws IOException, InterruptedException {
        BuildDiscarder discarder = getBuildDiscarder();
        if (discarder != null) discarder.perform(this);
    }

    @Override
    public Collection<? extends Job> getAllJobs() {
        return List.of(this);
    }

    public void addProperty(JobProperty<? super JobT> p) throws IOException {
        own(p);
        properties.add(p);
        save();
    }

    public void removeProperty(JobProperty<? super JobT> p) throws IOException {
        properties.remove(p);
        save();
    }

    public <T extends JobProperty> T removeProperty(Class<T> type) throws IOException {
        for (JobProperty<? super JobT> p : properties) {
            if (type.isInstance(p)) {
                removeProperty(p);
                return type.cast(p);
            }
        }
        return null;
    }

    public Map<JobPropertyDescriptor, JobProperty<? super JobT>> getProperties() {
        Map<JobPropertyDescriptor, JobProperty<? super JobT>> map = new LinkedHashMap<>();
        properties.forEach(p -> map.put(p.getDescriptor(), p));
        return map;
    }

    @Exported(name = "property", inline = true)
    public List<JobProperty<? super JobT>> getAllProperties() {
        return properties.getView();
    }

    public <T extends JobProperty> T getProperty(Class<T> type) {
        for (JobProperty<? super JobT> p : properties) if (type.isInstance(p)) return type.cast(p);
        return null;
    }

    @Exported
    public abstract boolean isBuildable();

    @Exported(name = "builds")
    public RunList<RunT> getNewBuilds() {
        return getBuilds().limit(100);
    }

    @Exported(visibility = 2, name = "color")
    public BallColor getIconColor() {
        RunT last = getLastBuild();
        if (last == null || !isBuildable() && !last.isBuilding()) {
            return last == null ? BallColor.NOTBUILT : BallColor.DISABLED;
        }
        return last.getIconColor();
    }

    @Exported(name = "allBuilds", visibility = -2)
    public RunList<RunT> getBuilds() {
        return RunList.fromRuns(runs().values());
    }

    public RunT getBuild(String id) {
        return id.matches("[0-9]{1,9}") ? getBuildByNumber(Integer.parseInt(id)) : null;
    }

    public RunT getBuildByNumber(int n) {
        return runs().getByNumber(n);
    }

    public RunT getNearestBuild(int n) {
        return runs().nearest(n, true);
    }

    public RunT getNearestOldBuild(int n) {
        return runs().nearest(n, false);
    }

    public File getBuildDir() {
        return Jenkins.get().getBuildDirFor(this);
    }

    protected abstract SortedMap<Integer, ? extends RunT> _getRuns();

    private RunMap<RunT> runs() {
        return (RunMap<RunT>) _getRuns();
    }

    protected abstract void removeRun(RunT run);

    @Exported
    public RunT getLastBuild() {
        return runs().nearest(Integer.MAX_VALUE, false);
    }

    @Exported
    public RunT getFirstBuild() {
        return runs().nearest(0, true);
    }

    private RunT last(Predicate<RunT> wanted) {
        RunT run = getLastBuild();
        while (run != null && !wanted.test(run)) run = run.getPreviousBuild();
        return run;
    }

    @Exported
    public RunT getLastSuccessfulBuild() {
        return last(
                r -> !r.isBuilding() && r.getResult() != null && r.getResult().isBetterOrEqualTo(Result.UNSTABLE));
    }

    @Exported
    public RunT getLastUnsuccessfulBuild() {
        return last(r -> !r.isBuilding() && r.getResult() != Result.SUCCESS);
    }

    @Exported
    public RunT getLastUnstableBuild() {
        return last(r -> !r.isBuilding() && r.getResult() == Result.UNSTABLE);
    }

    @Exported
    public RunT getLastStableBuild() {
        return last(r -> !r.isBuilding() && r.getResult() == Result.SUCCESS);
    }

    @Exported
    public RunT getLastFailedBuild() {
        return last(r -> !r.isBuilding() && r.getResult() == Result.FAILURE);
    }

    @Exported
    public RunT getLastCompletedBuild() {
        return last(r -> !r.isBuilding());
    }

    public long getEstimatedDuration() {
        List<RunT> past = new ArrayList<>();
        RunT run = getLastSuccessfulBuild();
        for (int i = 0; i < 6 && run != null && past.size() < 3; i++, run = run.getPreviousBuild()) {
            if (!run.isBuilding() && run.getResult() != null && run.getResult().isBetterOrEqualTo(Result.UNSTABLE)) {
                past.add(run);
            }
        }
        return past.isEmpty()
                ? -1
                : Math.round(past.stream().mapToLong(Run::getDuration).average().orElse(-1));
    }
}
