package hudson.model;

import com.thoughtworks.xstream.XStream;
import hudson.AbortException;
import hudson.BulkChange;
import hudson.EnvVars;
import hudson.ExtensionPoint;
import hudson.Util;
import hudson.XmlFile;
import hudson.model.listeners.RunListener;
import hudson.model.listeners.SaveableListener;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import hudson.util.XStream2;
import io.jenkins.plugins.gitops.controller.Moments;
import io.jenkins.plugins.gitops.controller.Text;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.ArtifactManager;
import jenkins.model.Jenkins;
import jenkins.model.RunAction2;
import jenkins.model.StandardArtifactManager;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** One build of a job: its folder holds build.xml, the log and the archived files. */
@ExportedBean
public abstract class Run<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends Actionable
        implements ExtensionPoint, Comparable<RunT>, AccessControlled, PersistenceRoot, DescriptorByNameOwner {
    private static final Logger LOG = Logger.getLogger(Run.class.getName());
    public static final XStream2 XSTREAM2 = new XStream2();
    public static final XStream XSTREAM = XSTREAM2;
    public static final Comparator<Run> ORDER_BY_DATE =
            (a, b) -> Long.compare(b.getTimeInMillis(), a.getTimeInMillis());
    public static final PermissionGroup PERMISSIONS = new PermissionGroup(Run.class, Text.of("Run"));
    public static final Permission DELETE =
            new Permission(PERMISSIONS, "Delete", Text.of("Delete a build"), Permission.DELETE, PermissionScope.RUN);
    public static final Permission UPDATE = new Permission(
            PERMISSIONS,
            "Update",
            Text.of("Change what is said about a build"),
            Permission.UPDATE,
            PermissionScope.RUN);
    public static final Permission ARTIFACTS = new Permission(
            PERMISSIONS,
            "Artifacts",
            Text.of("Get the archived files of a build"),
            Permission.READ,
            PermissionScope.RUN);

    static {
        XSTREAM2.alias("build", FreeStyleBuild.class);
    }

    protected final transient JobT project;
    public transient int number;
    private long queueId;
    protected long timestamp;
    private long startTime;
    protected volatile Result result;
    protected volatile String description;
    private volatile String displayName;
    protected long duration;
    protected String charset;
    private boolean keepLog;
    private ArtifactManager artifactManager;
    private transient volatile State state;
    private transient volatile RunExecution runner;

    private enum State {
        NOT_STARTED,
        BUILDING,
        POST_PRODUCTION,
        COMPLETED
    }

    protected Run(JobT job) throws IOException {
        this(job, System.currentTimeMillis());
        number = job.assignBuildNumber();
        Files.createDirectories(getRootDir().toPath());
    }

    protected Run(JobT job, long timestamp) {
        this.project = job;
        this.timestamp = timestamp;
        this.state = State.NOT_STARTED;
    }

    protected Run(JobT job, File folder) throws IOException {
        this.project = job;
        this.number = Integer.parseInt(folder.getName());
        this.state = State.COMPLETED;
        this.result = Result.FAILURE; // what a build is that was running when the controller was killed
        new XmlFile(XSTREAM2, new File(folder, "build.xml")).unmarshal(this);
    }

    protected void onLoad() {
        for (Action a : super.getActions()) if (a instanceof RunAction2 r) r.onLoad(this);
        if (artifactManager != null) artifactManager.onLoad(this);
    }

    @Override
    public void addAction(Action a) {
        super.addAction(a);
        if (a instanceof RunAction2 r) r.onAttached(this);
    }

    protected RunT _this() {
        return (RunT) this;
    }

    @Override
    public int compareTo(RunT that) {
        int byJob = getParent().getFullName().compareTo(that.getParent().getFullName());
        return byJob != 0 ? byJob : Integer.compare(number, that.number);
    }

    @Exported
    public long getQueueId() {
        return queueId;
    }

    public void setQueueId(long id) {
        queueId = id;
    }

    @Exported
    public Result getResult() {
        return result;
    }

    public void setResult(Result r) {
        if (state != State.BUILDING) throw new IllegalStateException("cannot change build result while in " + state);
        if (result == null || r.isWorseThan(result)) result = r;
    }

    @Exported
    public boolean isBuilding() {
        return state.compareTo(State.POST_PRODUCTION) < 0;
    }

    public boolean isLogUpdated() {
        return state.compareTo(State.COMPLETED) < 0;
    }

    @Exported
    public boolean isInProgress() {
        return state == State.BUILDING || state == State.POST_PRODUCTION;
    }

    public Executor getExecutor() {
        return this instanceof Queue.Executable e ? Executor.of(e) : null;
    }

    public Executor getOneOffExecutor() {
        return getExecutor() instanceof OneOffExecutor e ? e : null;
    }

    public final Charset getCharset() {
        return charset == null ? Charset.defaultCharset() : Charset.forName(charset);
    }

    public List<Cause> getCauses() {
        CauseAction a = getAction(CauseAction.class);
        return a == null ? List.of() : List.copyOf(a.getCauses());
    }

    public <T extends Cause> T getCause(Class<T> type) {
        return getCauses().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    @Exported
    public final boolean isKeepLog() {
        return getWhyKeepLog() != null;
    }

    public String getWhyKeepLog() {
        return keepLog ? "This build is kept forever" : null;
    }

    public final void keepLog() throws IOException {
        keepLog(true);
    }

    public void keepLog(boolean keep) throws IOException {
        keepLog = keep;
        save();
    }

    public JobT getParent() {
        return project;
    }

    @Exported
    public Calendar getTimestamp() {
        GregorianCalendar c = new GregorianCalendar();
        c.setTimeInMillis(timestamp);
        return c;
    }

    public final Date getTime() {
        return new Date(timestamp);
    }

    public final long getTimeInMillis() {
        return timestamp;
    }

    public final long getStartTimeInMillis() {
        return startTime == 0 ? timestamp : startTime;
    }

    @Exported
    public String getDescription() {
        return description;
    }

    public void setDescription(String description) throws IOException {
        this.description = description;
        save();
    }

    public String getDurationString() {
        return isInProgress()
                ? Util.getTimeSpanString(System.currentTimeMillis() - getStartTimeInMillis()) + " and counting"
                : Util.getTimeSpanString(duration);
    }

    @Exported
    public long getDuration() {
        return duration;
    }

    @Override
    public String toString() {
        return project == null ? "<broken data JVM shutdown>" : project.getFullName() + " #" + number;
    }

    @Exported
    public String getFullDisplayName() {
        return project.getFullDisplayName() + ' ' + getDisplayName();
    }

    @Override
    @Exported
    public String getDisplayName() {
        return displayName == null ? "#" + number : displayName;
    }

    public void setDisplayName(String name) throws IOException {
        displayName = name;
        save();
    }

    @Exported(visibility = 3)
    public int getNumber() {
        return number;
    }

    public RunT getPreviousBuild() {
        return project.getNearestOldBuild(number - 1);
    }

    public RunT getNextBuild() {
        return project.getNearestBuild(number + 1);
    }

    private RunT before(Predicate<RunT> wanted) {
        RunT r = getPreviousBuild();
        while (r != null && !wanted.test(r)) r = r.getPreviousBuild();
        return r;
    }

    public final RunT getPreviousCompletedBuild() {
        return before(r -> !r.isBuilding());
    }

    public RunT getPreviousBuiltBuild() {
        return before(r -> r.getResult() != null && r.getResult() != Result.NOT_BUILT);
    }

    public RunT getPreviousSuccessfulBuild() {
        return before(r -> r.getResult() == Result.SUCCESS);
    }

    /** While it runs: the colour of the one before, animated. */
    public BallColor getIconColor() {
        if (!isBuilding()) {
            Result r = getResult();
            return r == Result.SUCCESS
                    ? BallColor.BLUE
                    : r == Result.UNSTABLE
                            ? BallColor.YELLOW
                            : r == Result.FAILURE
                                    ? BallColor.RED
                                    : r == Result.ABORTED ? BallColor.ABORTED : BallColor.NOTBUILT;
        }
        RunT before = getPreviousCompletedBuild();
        return before == null ? BallColor.NOTBUILT_ANIME : before.getIconColor().anime();
    }

    public String getUrl() {
        return project.getUrl() + getNumber() + '/';
    }

    @Exported(visibility = 3, name = "url")
    public final String getAbsoluteUrl() {
        return project.getAbsoluteUrl() + getNumber() + '/';
    }

    @Exported
    public String getId() {
        return String.valueOf(number);
    }

    @Override
    public File getRootDir() {
        return new File(project.getBuildDir(), String.valueOf(number));
    }

    private XmlFile getDataFile() {
        return new XmlFile(XSTREAM2, new File(getRootDir(), "build.xml"));
    }

    // ---- archived files

    public final ArtifactManager getArtifactManager() {
        return artifactManager == null ? new StandardArtifactManager(this) : artifactManager;
    }

    public final ArtifactManager pickArtifactManager() throws IOException {
        return getArtifactManager();
    }

    @Exported
    public List<Artifact> getArtifacts() {
        return getArtifactsUpTo(Integer.MAX_VALUE);
    }

    public List<Artifact> getArtifactsUpTo(int n) {
        List<Artifact> found = new ArrayList<>();
        try {
            for (String path : getArtifactManager().root().list("**/*", null, false)) {
                if (found.size() < n) found.add(new Artifact(path));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot list the archived files of " + this, e);
        }
        return found;
    }

    public boolean getHasArtifacts() {
        return !getArtifactsUpTo(1).isEmpty();
    }

    public void deleteArtifacts() throws IOException {
        try {
            getArtifactManager().delete();
        } catch (InterruptedException e) {
            throw new IOException("Cannot delete the archived files of \"" + this + "\": interrupted; try again", e);
        }
    }

    // ---- log

    public File getLogFile() {
        return new File(getRootDir(), "log");
    }

    public InputStream getLogInputStream() throws IOException {
        File file = getLogFile();
        return file.exists()
                ? Files.newInputStream(file.toPath())
                : new ByteArrayInputStream("No such file: ".concat(file + "\n").getBytes(getCharset()));
    }

    public Reader getLogReader() throws IOException {
        return new InputStreamReader(getLogInputStream(), getCharset());
    }

    public void writeWholeLogTo(OutputStream out) throws IOException, InterruptedException {
        try (InputStream in = getLogInputStream()) {
            in.transferTo(out);
        }
    }

    @Deprecated
    public String getLog() throws IOException {
        try (Reader in = getLogReader()) {
            java.io.StringWriter text = new java.io.StringWriter();
            in.transferTo(text);
            return text.toString();
        }
    }

    @Override
    public ACL getACL() {
        return getParent().getACL();
    }

    public void delete() throws IOException {
        if (isLogUpdated()) throw new IOException("Unable to delete " + this + " because it is still running");
        RunListener.fireDeleted(this);
        SaveableListener.fireOnDeleted(this, getDataFile());
        Path gone = getRootDir().toPath().resolveSibling('.' + getRootDir().getName());
        Files.move(getRootDir().toPath(), gone, StandardCopyOption.ATOMIC_MOVE);
        getParent().removeRun(_this());
        Util.deleteRecursive(gone.toFile());
    }

    @Override
    public synchronized void save() throws IOException {
        if (!BulkChange.contains(this)) {
            getDataFile().write(this);
            SaveableListener.fireOnChange(this, getDataFile());
        }
    }

    public EnvVars getEnvironment(TaskListener listener) throws IOException, InterruptedException {
        Computer computer = Computer.currentComputer();
        EnvVars env = getParent().getEnvironment(computer == null ? null : computer.getNode(), listener);
        env.putAll(getCharacteristicEnvVars());
        for (EnvironmentContributor contributor : EnvironmentContributor.all()) {
            contributor.buildEnvironmentFor(this, env, listener);
        }
        if (!(this instanceof AbstractBuild)) {
            for (EnvironmentContributingAction a : getActions(EnvironmentContributingAction.class)) {
                a.buildEnvironment(this, env);
            }
        }
        return env;
    }

    public final EnvVars getCharacteristicEnvVars() {
        EnvVars env = getParent().getCharacteristicEnvVars();
        env.put("BUILD_NUMBER", String.valueOf(number));
        env.put("BUILD_ID", getId());
        env.put("BUILD_TAG", "jenkins-" + getParent().getFullName().replace('/', '-') + "-" + number);
        return env;
    }

    public String getExternalizableId() {
        return project.getFullName() + "#" + getNumber();
    }

    public static Run<?, ?> fromExternalizableId(String id) throws IllegalArgumentException {
        int hash = id.lastIndexOf('#');
        if (hash <= 0) throw new IllegalArgumentException("Invalid id");
        Job<?, ?> job = Jenkins.get().getItemByFullName(id.substring(0, hash), Job.class);
        return job == null ? null : job.getBuildByNumber(Integer.parseInt(id.substring(hash + 1)));
    }

    @Exported
    public long getEstimatedDuration() {
        return project.getEstimatedDuration();
    }

    // ---- life

    protected void onStartBuilding() {
        state = State.BUILDING;
        startTime = System.currentTimeMillis();
    }

    protected void onEndBuilding() {
        state = State.COMPLETED;
        runner = null;
        RunListener.fireFinalized(this);
        try {
            getParent().logRotate();
        } catch (IOException | InterruptedException | RuntimeException e) {
            LOG.log(Level.SEVERE, "Failed to rotate log", e);
        }
        Moments.tell();
    }

    protected final void execute(RunExecution job) {
        if (result != null) {
            return; // has been executed
        }
        runner = job;
        onStartBuilding();
        long start = System.currentTimeMillis();
        charset = StandardCharsets.UTF_8.name();
        StreamBuildListener listener = null;
        try {
            listener = new StreamBuildListener(logStream(job), StandardCharsets.UTF_8);
            listener.started(getCauses());
            listener.getLogger().println("Running as SYSTEM");
            RunListener.fireStarted(this, listener);
            save();
            attempt(job, listener, l -> combine(job.run(l)));
            attempt(job, listener, l -> job.post(l));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Failed to run " + this, e);
            result = Result.FAILURE;
        } finally {
            duration = Math.max(System.currentTimeMillis() - start, 0);
            if (result == null) result = Result.FAILURE;
            StreamBuildListener log = listener;
            try {
                if (log != null) {
                    RunListener.fireCompleted(this, log);
                    state = State.POST_PRODUCTION;
                    attempt(job, log, l -> job.cleanUp(l));
                    log.finished(result);
                    log.closeQuietly();
                }
                save();
            } catch (IOException e) {
                LOG.log(Level.SEVERE, "Failed to save build record", e);
            } finally {
                onEndBuilding();
            }
        }
    }

    private OutputStream logStream(RunExecution job) throws IOException {
        OutputStream out = Moments.telling(new FileOutputStream(getLogFile()));
        return this instanceof AbstractBuild<?, ?> build ? build.decorateLog(out) : out;
    }

    private void combine(Result r) {
        result = Result.combine(result, r);
    }

    private interface Stage {
        void go(BuildListener listener) throws Exception;
    }

    private void attempt(RunExecution job, BuildListener listener, Stage stage) {
        try {
            stage.go(listener);
        } catch (AbortException e) {
            combine(Result.FAILURE);
            listener.error(e.getMessage());
        } catch (RunnerAbortedException e) {
            combine(Result.FAILURE);
        } catch (InterruptedException e) {
            Executor executor = Executor.currentExecutor();
            combine(executor == null ? Result.ABORTED : executor.abortResult());
            listener.getLogger().println("Build was aborted");
            if (executor != null) executor.recordCauseOfInterruption(this, listener);
        } catch (Exception | LinkageError e) {
            combine(Result.FAILURE);
            e.printStackTrace(listener.fatalError(String.valueOf(e.getMessage())));
            LOG.log(Level.WARNING, this + " main build action completed: " + result, e);
        }
    }

    /** A file that was archived with the build. */
    @ExportedBean
    public class Artifact {
        @Exported(visibility = 3)
        public final String relativePath;

        Artifact(String relativePath) {
            this.relativePath = relativePath;
        }

        @Exported(visibility = 3)
        public String getFileName() {
            return relativePath.substring(relativePath.lastIndexOf('/') + 1);
        }

        @Exported(visibility = 3)
        public String getDisplayPath() {
            return relativePath;
        }

        public String getHref() {
            return Util.rawEncode(relativePath).replace("%2F", "/");
        }

        @Override
        public String toString() {
            return relativePath;
        }
    }

    /** What a kind of run does. */
    public abstract class RunExecution {
        private final Map<Object, Object> attributes = new HashMap<>();

        public abstract Result run(BuildListener listener) throws Exception, RunnerAbortedException;

        public abstract void post(BuildListener listener) throws Exception;

        public abstract void cleanUp(BuildListener listener) throws Exception;

        public RunT getBuild() {
            return _this();
        }

        public JobT getProject() {
            return _this().getParent();
        }
    }

    /** Ends a run whose failure has been reported already. */
    public static final class RunnerAbortedException extends RuntimeException {}
}
