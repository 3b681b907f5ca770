package hudson.model;

import hudson.EnvVars;
import hudson.remoting.VirtualChannel;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.slaves.OfflineCause;
import hudson.slaves.RetentionStrategy;
import hudson.slaves.WorkspaceList;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.logging.LogRecord;
import org.kohsuke.stapler.StaplerProxy;

public abstract class Computer extends Actionable
        implements AccessControlled, ExecutorListener, DescriptorByNameOwner, StaplerProxy {
    protected OfflineCause offlineCause;
    protected String nodeName;
    public static final PermissionGroup PERMISSIONS = null;
    public static final Permission CONFIGURE = null;
    public static final Permission EXTENDED_READ = null;
    public static final Permission DELETE = null;
    public static final Permission CREATE = null;
    public static final Permission DISCONNECT = null;
    public static final Permission CONNECT = null;
    public static final Permission BUILD = null;

    Computer() {}

    public File getLogFile() {
        throw new UnsupportedOperationException();
    }

    public WorkspaceList getWorkspaceList() {
        throw new UnsupportedOperationException();
    }

    public String getLog() {
        throw new UnsupportedOperationException();
    }

    public OfflineCause getOfflineCause() {
        throw new UnsupportedOperationException();
    }

    public String getOfflineCauseReason() {
        throw new UnsupportedOperationException();
    }

    public abstract VirtualChannel getChannel();

    public abstract Charset getDefaultCharset();

    public abstract List<LogRecord> getLogRecords();

    public final void launch() throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final Future<?> connect(boolean a) {
        throw new UnsupportedOperationException();
    }

    protected abstract Future<?> _connect(boolean a);

    public Future<?> disconnect(OfflineCause a) {
        throw new UnsupportedOperationException();
    }

    public Future<?> disconnect() {
        throw new UnsupportedOperationException();
    }

    public int getNumExecutors() {
        throw new UnsupportedOperationException();
    }

    public String getName() {
        throw new UnsupportedOperationException();
    }

    public abstract Boolean isUnix();

    public Node getNode() {
        throw new UnsupportedOperationException();
    }

    public boolean isOffline() {
        throw new UnsupportedOperationException();
    }

    public final boolean isOnline() {
        throw new UnsupportedOperationException();
    }

    public boolean isManualLaunchAllowed() {
        throw new UnsupportedOperationException();
    }

    public boolean isLaunchSupported() {
        throw new UnsupportedOperationException();
    }

    public boolean isTemporarilyOffline() {
        throw new UnsupportedOperationException();
    }

    public void setTemporarilyOffline(boolean a) {
        throw new UnsupportedOperationException();
    }

    public void setTemporarilyOffline(boolean a, OfflineCause b) {
        throw new UnsupportedOperationException();
    }

    public void setTemporaryOfflineCause(OfflineCause a) {
        throw new UnsupportedOperationException();
    }

    public String getIcon() {
        throw new UnsupportedOperationException();
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public String getCaption() {
        throw new UnsupportedOperationException();
    }

    public String getUrl() {
        throw new UnsupportedOperationException();
    }

    protected void setNode(Node a) {
        throw new UnsupportedOperationException();
    }

    protected void kill() {
        throw new UnsupportedOperationException();
    }

    protected void onRemoved() {
        throw new UnsupportedOperationException();
    }

    public void setNumExecutors(int a) {
        throw new UnsupportedOperationException();
    }

    public int countIdle() {
        throw new UnsupportedOperationException();
    }

    public final int countBusy() {
        throw new UnsupportedOperationException();
    }

    public final int countExecutors() {
        throw new UnsupportedOperationException();
    }

    public List<Executor> getExecutors() {
        throw new UnsupportedOperationException();
    }

    public List<OneOffExecutor> getOneOffExecutors() {
        throw new UnsupportedOperationException();
    }

    public List<Executor> getAllExecutors() {
        throw new UnsupportedOperationException();
    }

    public final boolean isIdle() {
        throw new UnsupportedOperationException();
    }

    public final boolean isPartiallyIdle() {
        throw new UnsupportedOperationException();
    }

    public final long getIdleStartMilliseconds() {
        throw new UnsupportedOperationException();
    }

    protected void removeExecutor(Executor a) {
        throw new UnsupportedOperationException();
    }

    public abstract RetentionStrategy getRetentionStrategy();

    public Map<Object, Object> getSystemProperties() {
        throw new UnsupportedOperationException();
    }

    public EnvVars getEnvironment() throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public EnvVars buildEnvironment(TaskListener a) {
        throw new UnsupportedOperationException();
    }

    public String getHostName() {
        throw new UnsupportedOperationException();
    }

    public void waitUntilOnline() {
        throw new UnsupportedOperationException();
    }

    public void waitUntilOffline() {
        throw new UnsupportedOperationException();
    }

    public static Computer currentComputer() {
        throw new UnsupportedOperationException();
    }

    public boolean isAcceptingTasks() {
        throw new UnsupportedOperationException();
    }
}
