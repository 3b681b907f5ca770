package hudson.model;

import com.thoughtworks.xstream.XStream;
import hudson.EnvVars;
import hudson.ExtensionPoint;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.util.XStream2;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jenkins.model.ArtifactManager;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerProxy;

public abstract class Run<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends Actionable
        implements ExtensionPoint,
                Comparable<RunT>,
                AccessControlled,
                PersistenceRoot,
                DescriptorByNameOwner,
                StaplerProxy {
    public static final long QUEUE_ID_UNKNOWN = 0;
    protected JobT project;
    public int number;
    protected long timestamp;
    protected Result result;
    protected String description;
    protected long duration;
    protected String charset;
    public static final int LIST_CUTOFF = 0;
    public static final XStream XSTREAM = null;
    public static final XStream2 XSTREAM2 = null;
    public static final Comparator<Run> ORDER_BY_DATE = null;
    public static final PermissionGroup PERMISSIONS = null;
    public static final Permission DELETE = null;
    public static final Permission UPDATE = null;
    public static final Permission ARTIFACTS = null;
    public static boolean SKIP_PERMISSION_CHECK;

    protected Run(JobT a) {}

    protected Run(JobT a, Calendar b) {}

    protected Run(JobT a, long b) {}

    protected Run(JobT a, File b) {}

    public void reload() {
        throw new UnsupportedOperationException();
    }

    protected void onLoad() throws IOException {
        throw new UnsupportedOperationException();
    }

    public void addAction(Action a) {
        throw new UnsupportedOperationException();
    }

    protected RunT _this() {
        throw new UnsupportedOperationException();
    }

    public int compareTo(RunT a) {
        throw new UnsupportedOperationException();
    }

    public long getQueueId() {
        throw new UnsupportedOperationException();
    }

    public void setQueueId(long a) {
        throw new UnsupportedOperationException();
    }

    public Result getResult() {
        throw new UnsupportedOperationException();
    }

    public void setResult(Result a) {
        throw new UnsupportedOperationException();
    }

    public List<BuildBadgeAction> getBadgeActions() {
        throw new UnsupportedOperationException();
    }

    public boolean isBuilding() {
        throw new UnsupportedOperationException();
    }

    public boolean isInProgress() {
        throw new UnsupportedOperationException();
    }

    public boolean isLogUpdated() {
        throw new UnsupportedOperationException();
    }

    public Executor getExecutor() {
        throw new UnsupportedOperationException();
    }

    public Executor getOneOffExecutor() {
        throw new UnsupportedOperationException();
    }

    public final Charset getCharset() {
        throw new UnsupportedOperationException();
    }

    public List<Cause> getCauses() {
        throw new UnsupportedOperationException();
    }

    public <T extends Cause> T getCause(Class<T> a) {
        throw new UnsupportedOperationException();
    }

    public final boolean isKeepLog() {
        throw new UnsupportedOperationException();
    }

    public String getWhyKeepLog() {
        throw new UnsupportedOperationException();
    }

    public JobT getParent() {
        throw new UnsupportedOperationException();
    }

    public Calendar getTimestamp() {
        throw new UnsupportedOperationException();
    }

    public final Date getTime() {
        throw new UnsupportedOperationException();
    }

    public final long getTimeInMillis() {
        throw new UnsupportedOperationException();
    }

    public final long getStartTimeInMillis() {
        throw new UnsupportedOperationException();
    }

    public String getDescription() {
        throw new UnsupportedOperationException();
    }

    public String getTimestampString() {
        throw new UnsupportedOperationException();
    }

    public String getTimestampString2() {
        throw new UnsupportedOperationException();
    }

    public String getDurationString() {
        throw new UnsupportedOperationException();
    }

    public long getDuration() {
        throw new UnsupportedOperationException();
    }

    public boolean hasntStartedYet() {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public String getFullDisplayName() {
        throw new UnsupportedOperationException();
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public boolean hasCustomDisplayName() {
        throw new UnsupportedOperationException();
    }

    public void setDisplayName(String a) {
        throw new UnsupportedOperationException();
    }

    public int getNumber() {
        throw new UnsupportedOperationException();
    }

    protected void dropLinks() {
        throw new UnsupportedOperationException();
    }

    public RunT getPreviousBuild() {
        throw new UnsupportedOperationException();
    }

    public final RunT getPreviousCompletedBuild() {
        throw new UnsupportedOperationException();
    }

    public final RunT getPreviousBuildInProgress() {
        throw new UnsupportedOperationException();
    }

    public RunT getPreviousBuiltBuild() {
        throw new UnsupportedOperationException();
    }

    public RunT getPreviousNotFailedBuild() {
        throw new UnsupportedOperationException();
    }

    public RunT getPreviousFailedBuild() {
        throw new UnsupportedOperationException();
    }

    public RunT getPreviousSuccessfulBuild() {
        throw new UnsupportedOperationException();
    }

    public List<RunT> getPreviousBuildsOverThreshold(int a, Result b) {
        throw new UnsupportedOperationException();
    }

    protected List<RunT> getBuildsOverThreshold(int a, Result b) {
        throw new UnsupportedOperationException();
    }

    public RunT getNextBuild() {
        throw new UnsupportedOperationException();
    }

    public String getUrl() {
        throw new UnsupportedOperationException();
    }

    public String getConsoleUrl() {
        throw new UnsupportedOperationException();
    }

    public final String getSearchUrl() {
        throw new UnsupportedOperationException();
    }

    public String getId() {
        throw new UnsupportedOperationException();
    }

    public File getRootDir() {
        throw new UnsupportedOperationException();
    }

    public List<ParameterValue> getParameterValues() {
        throw new UnsupportedOperationException();
    }

    public final ArtifactManager getArtifactManager() {
        throw new UnsupportedOperationException();
    }

    public final ArtifactManager pickArtifactManager() {
        throw new UnsupportedOperationException();
    }

    public final boolean hasCustomArtifactManager() {
        throw new UnsupportedOperationException();
    }

    public List<Run<JobT, RunT>.Artifact> getArtifacts() {
        throw new UnsupportedOperationException();
    }

    public List<Run<JobT, RunT>.Artifact> getArtifactsUpTo(int a) {
        throw new UnsupportedOperationException();
    }

    public boolean getHasArtifacts() {
        throw new UnsupportedOperationException();
    }

    public InputStream getLogInputStream() {
        throw new UnsupportedOperationException();
    }

    public Reader getLogReader() {
        throw new UnsupportedOperationException();
    }

    public void writeWholeLogTo(OutputStream a) {
        throw new UnsupportedOperationException();
    }

    public ACL getACL() {
        throw new UnsupportedOperationException();
    }

    public void deleteArtifacts() {
        throw new UnsupportedOperationException();
    }

    public void delete() throws IOException {
        throw new UnsupportedOperationException();
    }

    protected final void execute(Run<JobT, RunT>.RunExecution a) {
        throw new UnsupportedOperationException();
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException();
    }

    protected Object writeReplace() {
        throw new UnsupportedOperationException();
    }

    public List<String> getLog(int a) {
        throw new UnsupportedOperationException();
    }

    public boolean canToggleLogKeep() {
        throw new UnsupportedOperationException();
    }

    public final void keepLog() {
        throw new UnsupportedOperationException();
    }

    public void keepLog(boolean a) {
        throw new UnsupportedOperationException();
    }

    public void setDescription(String a) {
        throw new UnsupportedOperationException();
    }

    public EnvVars getEnvironment(TaskListener a) throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final EnvVars getCharacteristicEnvVars() throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public String getExternalizableId() {
        throw new UnsupportedOperationException();
    }

    public long getEstimatedDuration() {
        throw new UnsupportedOperationException();
    }

    protected void submit(JSONObject a) {
        throw new UnsupportedOperationException();
    }

    public Object getTarget() {
        throw new UnsupportedOperationException();
    }

    public class Artifact {
        public String relativePath;

        Artifact() {}

        public String getFileName() {
            throw new UnsupportedOperationException();
        }

        public String getDisplayPath() {
            throw new UnsupportedOperationException();
        }

        public String getHref() {
            throw new UnsupportedOperationException();
        }

        public String getLength() {
            throw new UnsupportedOperationException();
        }

        public long getFileSize() {
            throw new UnsupportedOperationException();
        }

        public String getTreeNodeId() {
            throw new UnsupportedOperationException();
        }

        public String toString() {
            throw new UnsupportedOperationException();
        }
    }

    public final class ArtifactList extends ArrayList<Run<JobT, RunT>.Artifact> {
        public ArtifactList() {}

        public Map<Run<JobT, RunT>.Artifact, String> getTree() {
            throw new UnsupportedOperationException();
        }

        public void computeDisplayName() {
            throw new UnsupportedOperationException();
        }
    }

    public abstract class RunExecution {
        public RunExecution() {}

        public abstract Result run(BuildListener a);

        public abstract void post(BuildListener a);

        public abstract void cleanUp(BuildListener a);

        public RunT getBuild() {
            throw new UnsupportedOperationException();
        }

        public JobT getProject() {
            throw new UnsupportedOperationException();
        }

        public Map<Object, Object> getAttributes() {
            throw new UnsupportedOperationException();
        }
    }

    public static final class RunnerAbortedException extends RuntimeException {
        public RunnerAbortedException() {}
    }
}
