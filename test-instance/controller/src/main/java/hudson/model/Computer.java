package hudson.model;

import hudson.EnvVars;
import hudson.remoting.VirtualChannel;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import hudson.slaves.ComputerListener;
import hudson.slaves.NodeProperty;
import hudson.slaves.OfflineCause;
import hudson.slaves.WorkspaceList;
import io.jenkins.plugins.gitops.controller.Text;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A node as it is now: its connection and its executors. */
@ExportedBean
public abstract class Computer extends Actionable implements AccessControlled, ExecutorListener, DescriptorByNameOwner {
    public static final PermissionGroup PERMISSIONS = new PermissionGroup(Computer.class, Text.of("Agent"));
    public static final Permission CONFIGURE = new Permission(
            PERMISSIONS, "Configure", Text.of("Change an agent"), Permission.CONFIGURE, PermissionScope.COMPUTER);
    public static final Permission DELETE = new Permission(
            PERMISSIONS, "Delete", Text.of("Delete an agent"), Permission.DELETE, PermissionScope.COMPUTER);
    public static final Permission CREATE = new Permission(
            PERMISSIONS, "Create", Text.of("Create an agent"), Permission.CREATE, PermissionScope.JENKINS);
    public static final Permission CONNECT = new Permission(
            PERMISSIONS, "Connect", Text.of("Connect an agent"), Jenkins.ADMINISTER, PermissionScope.COMPUTER);
    public static final Permission DISCONNECT = new Permission(
            PERMISSIONS, "Disconnect", Text.of("Disconnect an agent"), Jenkins.ADMINISTER, PermissionScope.COMPUTER);
    public static final Permission BUILD = new Permission(
            PERMISSIONS,
            "Build",
            Text.of("Run jobs as themselves on an agent"),
            Permission.WRITE,
            PermissionScope.COMPUTER);

    private final List<Executor> executors = new CopyOnWriteArrayList<>();
    private final List<OneOffExecutor> oneOffs = new CopyOnWriteArrayList<>();
    private final WorkspaceList workspaces = new WorkspaceList();
    protected volatile OfflineCause offlineCause;
    private volatile OfflineCause temporary;
    protected final String nodeName;
    private volatile Node node;

    Computer(Node node) {
        this.nodeName = node.getNodeName();
        this.node = node;
    }

    protected void setNode(Node node) {
        this.node = node;
        setNumExecutors(node.getNumExecutors());
    }

    void setNumExecutors(int wanted) {
        Queue.withLock(() -> {
            for (Executor e : executors) if (e.isIdle() && executors.size() > wanted) executors.remove(e);
            for (int n = 0; executors.size() < wanted; n++) {
                int free = n;
                if (executors.stream().noneMatch(e -> e.getNumber() == free)) executors.add(new Executor(this, n));
            }
        });
    }

    /** An executor for the next task, or null; called under the queue's lock. */
    Executor take(boolean flyweight) {
        if (flyweight) {
            OneOffExecutor e = new OneOffExecutor(this);
            oneOffs.add(e);
            return e;
        }
        return executors.stream().filter(Executor::isIdle).findFirst().orElse(null);
    }

    protected void removeExecutor(Executor done) {
        Queue.withLock(() -> {
            oneOffs.remove(done);
            if (executors.remove(done) && node != null) setNumExecutors(node.getNumExecutors());
        });
    }

    protected void kill() {
        List<Executor> busy = new ArrayList<>(getAllExecutors());
        busy.removeIf(Executor::isIdle);
        busy.forEach(e -> e.interrupt(Result.ABORTED));
        busy.forEach(Executor::awaitEnd); // a build that is stopped still writes its record
        executors.clear();
        node = null;
        onRemoved();
    }

    protected void onRemoved() {}

    public WorkspaceList getWorkspaceList() {
        return workspaces;
    }

    public File getLogFile() {
        return new File(Jenkins.get().getRootDir(), "logs/slaves/" + nodeName + "/slave.log");
    }

    public String getLog() throws IOException {
        return getLogFile().exists() ? Files.readString(getLogFile().toPath(), StandardCharsets.UTF_8) : "";
    }

    @Override
    public ACL getACL() {
        return Jenkins.get().getAuthorizationStrategy().getACL(this);
    }

    public OfflineCause getOfflineCause() {
        return temporary == null ? offlineCause : temporary;
    }

    @Exported
    public String getOfflineCauseReason() {
        return getOfflineCause() == null ? "" : getOfflineCause().toString();
    }

    public abstract VirtualChannel getChannel();

    public abstract Boolean isUnix();

    public final Future<?> connect(boolean forceReconnect) {
        return _connect(forceReconnect);
    }

    protected abstract Future<?> _connect(boolean forceReconnect);

    public Future<?> disconnect(OfflineCause cause) {
        offlineCause = cause;
        ComputerListener.all().forEach(l -> l.onOffline(this, cause));
        return java.util.concurrent.CompletableFuture.completedFuture(null);
    }

    @Exported
    public int getNumExecutors() {
        return executors.size();
    }

    public String getName() {
        return nodeName;
    }

    public Node getNode() {
        return node;
    }

    @Exported
    public boolean isOffline() {
        return temporary != null || getChannel() == null;
    }

    public final boolean isOnline() {
        return !isOffline();
    }

    @Exported
    public boolean isTemporarilyOffline() {
        return temporary != null;
    }

    public boolean isAcceptingTasks() {
        return node != null && node.isAcceptingTasks();
    }

    @Override
    @Exported
    public String getDisplayName() {
        return nodeName;
    }

    public String getUrl() {
        return "computer/" + hudson.Util.rawEncode(nodeName) + "/";
    }

    public List<Executor> getAllExecutors() {
        List<Executor> all = new ArrayList<>(executors);
        all.addAll(oneOffs);
        return all;
    }

    public int countIdle() {
        return (int) executors.stream().filter(Executor::isIdle).count();
    }

    public final int countBusy() {
        return executors.size() - countIdle();
    }

    public final int countExecutors() {
        return executors.size();
    }

    @Exported
    public final boolean isIdle() {
        return oneOffs.isEmpty() && countBusy() == 0;
    }

    public EnvVars getEnvironment() throws IOException, InterruptedException {
        VirtualChannel channel = getChannel();
        return channel == null ? new EnvVars() : EnvVars.getRemote(channel);
    }

    public EnvVars buildEnvironment(TaskListener listener) throws IOException, InterruptedException {
        EnvVars env = new EnvVars();
        Node current = node;
        if (current == null) return env;
        for (NodeProperty<?> property : Jenkins.get().getGlobalNodeProperties()) property.buildEnvVars(env, listener);
        for (NodeProperty<?> property : current.getNodeProperties()) property.buildEnvVars(env, listener);
        String root = Jenkins.get().getRootUrl();
        if (root != null) {
            env.put("HUDSON_URL", root);
            env.put("JENKINS_URL", root);
        }
        return env;
    }

    public static Computer currentComputer() {
        Executor e = Executor.currentExecutor();
        return e == null ? null : e.getOwner();
    }
}
