package hudson.model;

import hudson.ExtensionPoint;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.labels.LabelAtom;
import hudson.model.queue.CauseOfBlockage;
import hudson.remoting.VirtualChannel;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.slaves.NodeDescriptor;
import hudson.slaves.NodeProperty;
import hudson.slaves.NodePropertyDescriptor;
import hudson.util.DescribableList;
import java.io.File;
import java.io.IOException;
import java.util.Set;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest;

public abstract class Node extends AbstractModelObject
        implements ReconfigurableDescribable<Node>, ExtensionPoint, AccessControlled, PersistenceRoot {
    protected boolean holdOffLaunchUntilSave;

    Node() {}

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException();
    }

    public boolean isHoldOffLaunchUntilSave() {
        throw new UnsupportedOperationException();
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException();
    }

    public abstract String getNodeName();

    public abstract void setNodeName(String a);

    public abstract String getNodeDescription();

    public abstract Launcher createLauncher(TaskListener a);

    public abstract int getNumExecutors();

    public abstract Node.Mode getMode();

    public final Computer toComputer() {
        throw new UnsupportedOperationException();
    }

    public final VirtualChannel getChannel() {
        throw new UnsupportedOperationException();
    }

    protected abstract Computer createComputer();

    public boolean isAcceptingTasks() {
        throw new UnsupportedOperationException();
    }

    public Set<LabelAtom> getAssignedLabels() {
        throw new UnsupportedOperationException();
    }

    public abstract String getLabelString();

    public void setLabelString(String a) {
        throw new UnsupportedOperationException();
    }

    public LabelAtom getSelfLabel() {
        throw new UnsupportedOperationException();
    }

    public CauseOfBlockage canTake(Queue.Task a) {
        throw new UnsupportedOperationException();
    }

    public CauseOfBlockage canTake(Queue.BuildableItem a) {
        throw new UnsupportedOperationException();
    }

    public abstract FilePath getWorkspaceFor(TopLevelItem a);

    public abstract FilePath getRootPath();

    public FilePath createPath(String a) {
        throw new UnsupportedOperationException();
    }

    public abstract DescribableList<NodeProperty<?>, NodePropertyDescriptor> getNodeProperties();

    public <T extends NodeProperty> T getNodeProperty(Class<T> a) {
        throw new UnsupportedOperationException();
    }

    public NodeProperty getNodeProperty(String a) {
        throw new UnsupportedOperationException();
    }

    public ACL getACL() {
        throw new UnsupportedOperationException();
    }

    public Node reconfigure(StaplerRequest a, JSONObject b) {
        throw new UnsupportedOperationException();
    }

    public abstract NodeDescriptor getDescriptor();

    public File getRootDir() {
        throw new UnsupportedOperationException();
    }

    public enum Mode {
        NORMAL,
        EXCLUSIVE;

        public String getDescription() {
            throw new UnsupportedOperationException();
        }

        public String getName() {
            throw new UnsupportedOperationException();
        }
    }
}
