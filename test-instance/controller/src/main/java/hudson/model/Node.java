package hudson.model;

import hudson.ExtensionPoint;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.labels.LabelAtom;
import hudson.model.queue.CauseOfBlockage;
import hudson.model.queue.QueueTaskDispatcher;
import hudson.remoting.VirtualChannel;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.slaves.NodeDescriptor;
import hudson.slaves.NodeProperty;
import hudson.slaves.NodePropertyDescriptor;
import hudson.util.DescribableList;
import io.jenkins.plugins.gitops.controller.Text;
import java.io.File;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import jenkins.model.Jenkins;

/** A place that runs builds: the controller itself or an agent, as it is configured. */
public abstract class Node extends AbstractModelObject
        implements ReconfigurableDescribable<Node>, ExtensionPoint, AccessControlled, PersistenceRoot {
    Node() {}

    @Override
    public String getDisplayName() {
        return getNodeName();
    }

    @Override
    public void save() throws IOException {
        Jenkins.get().updateNode(this);
    }

    public abstract String getNodeName();

    public abstract void setNodeName(String name);

    public abstract String getNodeDescription();

    public abstract Launcher createLauncher(TaskListener listener);

    public abstract int getNumExecutors();

    public abstract Mode getMode();

    public final Computer toComputer() {
        AbstractCIBase controller = Jenkins.get();
        return controller.getComputerMap().get(this);
    }

    public final VirtualChannel getChannel() {
        Computer computer = toComputer();
        return computer == null ? null : computer.getChannel();
    }

    protected abstract Computer createComputer();

    public boolean isAcceptingTasks() {
        return true;
    }

    public Set<LabelAtom> getAssignedLabels() {
        Set<LabelAtom> labels = new TreeSet<>(Label.parse(getLabelString()));
        labels.add(getSelfLabel());
        return labels;
    }

    public abstract String getLabelString();

    public void setLabelString(String labels) throws IOException {
        throw new UnsupportedOperationException(
                "Cannot set the labels of \"" + getNodeName() + "\"; change its configuration");
    }

    public LabelAtom getSelfLabel() {
        return Jenkins.get().getLabelAtom(getNodeName());
    }

    public CauseOfBlockage canTake(Queue.BuildableItem item) {
        Label label = item.getAssignedLabel();
        if (label != null && !label.contains(this)) {
            return CauseOfBlockage.fromMessage(
                    Text.of("‘" + getDisplayName() + "’ doesn’t have label ‘" + label.getExpression() + "’"));
        }
        if (label == null && getMode() == Mode.EXCLUSIVE && !(item.task instanceof Queue.FlyweightTask)) {
            return CauseOfBlockage.fromMessage(
                    Text.of("‘" + getDisplayName() + "’ is reserved for jobs with matching label expression"));
        }
        for (NodeProperty property : getNodeProperties()) {
            CauseOfBlockage cause = property.canTake(item);
            if (cause != null) return cause;
        }
        for (QueueTaskDispatcher dispatcher : QueueTaskDispatcher.all()) {
            CauseOfBlockage cause = dispatcher.canTake(this, item);
            if (cause != null) return cause;
        }
        return null;
    }

    public abstract FilePath getWorkspaceFor(TopLevelItem item);

    public abstract FilePath getRootPath();

    public FilePath createPath(String absolutePath) {
        VirtualChannel channel = getChannel();
        return channel == null ? null : new FilePath(channel, absolutePath);
    }

    public abstract DescribableList<NodeProperty<?>, NodePropertyDescriptor> getNodeProperties();

    @Override
    public ACL getACL() {
        return Jenkins.get().getAuthorizationStrategy().getACL(this);
    }

    @Override
    public abstract NodeDescriptor getDescriptor();

    @Override
    public File getRootDir() {
        return new File(Jenkins.get().getRootDir(), "nodes/" + getNodeName());
    }

    @Override
    public boolean hasPermission(Permission permission) {
        return getACL().hasPermission(permission);
    }

    /** Whether a node takes everything or only what asks for it by label. */
    public enum Mode {
        NORMAL,
        EXCLUSIVE;

        public String getDescription() {
            return this == NORMAL
                    ? "Use this node as much as possible"
                    : "Only build jobs with label expressions matching this node";
        }

        public String getName() {
            return name();
        }
    }
}
