package hudson.model;

import hudson.FilePath;
import hudson.Launcher;
import hudson.Util;
import hudson.remoting.VirtualChannel;
import hudson.slaves.ComputerLauncher;
import hudson.slaves.NodeDescriptor;
import hudson.slaves.NodeProperty;
import hudson.slaves.NodePropertyDescriptor;
import hudson.slaves.RetentionStrategy;
import hudson.util.DescribableList;
import java.io.IOException;
import java.io.Serializable;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundSetter;

/** An agent; this controller starts a JVM on its own machine for each. */
public abstract class Slave extends Node implements Serializable {
    protected String name;
    private String description;
    protected final String remoteFS;
    private int numExecutors = 1;
    private Mode mode = Mode.NORMAL;
    private RetentionStrategy retentionStrategy;
    private ComputerLauncher launcher;
    private String label = "";
    private DescribableList<NodeProperty<?>, NodePropertyDescriptor> nodeProperties = new DescribableList<>(this);

    protected Slave(String name, String remoteFS, ComputerLauncher launcher)
            throws Descriptor.FormException, IOException {
        if (Util.fixEmptyAndTrim(name) == null) {
            throw new Descriptor.FormException("Invalid agent configuration. Name is empty.", null);
        }
        this.name = name;
        this.remoteFS = remoteFS;
        this.launcher = launcher;
    }

    public String getRemoteFS() {
        return remoteFS;
    }

    @Override
    public String getNodeName() {
        return name;
    }

    @Override
    public void setNodeName(String name) {
        this.name = name;
    }

    @Override
    public String getNodeDescription() {
        return Util.fixNull(description);
    }

    @DataBoundSetter
    public void setNodeDescription(String description) {
        this.description = description;
    }

    @Override
    public int getNumExecutors() {
        return numExecutors;
    }

    @DataBoundSetter
    public void setNumExecutors(int n) {
        numExecutors = n;
    }

    @Override
    public Mode getMode() {
        return mode;
    }

    @DataBoundSetter
    public void setMode(Mode mode) {
        this.mode = mode;
    }

    @Override
    public DescribableList<NodeProperty<?>, NodePropertyDescriptor> getNodeProperties() {
        if (nodeProperties == null) nodeProperties = new DescribableList<>(this);
        return nodeProperties;
    }

    public RetentionStrategy getRetentionStrategy() {
        return retentionStrategy;
    }

    @DataBoundSetter
    public void setRetentionStrategy(RetentionStrategy strategy) {
        retentionStrategy = strategy;
    }

    @Override
    public String getLabelString() {
        return Util.fixNull(label).trim();
    }

    @Override
    @DataBoundSetter
    public void setLabelString(String labels) throws IOException {
        this.label = labels;
    }

    @Override
    public Computer createComputer() {
        return new AgentComputer(this);
    }

    @Override
    public FilePath getWorkspaceFor(TopLevelItem item) {
        FilePath root = getRootPath();
        return root == null ? null : root.child("workspace").child(item.getFullName());
    }

    @Override
    public FilePath getRootPath() {
        return createPath(remoteFS);
    }

    @Override
    public Launcher createLauncher(TaskListener listener) {
        VirtualChannel channel = getChannel();
        if (channel == null) {
            throw new IllegalStateException("Cannot launch on \"" + name + "\": it is offline; connect it first");
        }
        return new Launcher.RemoteLauncher(
                listener, channel, Boolean.TRUE.equals(toComputer().isUnix()));
    }

    @Override
    public SlaveDescriptor getDescriptor() {
        return (SlaveDescriptor) Jenkins.get().getDescriptorOrDie(getClass());
    }

    @Override
    public boolean equals(Object o) {
        return o != null && o.getClass() == getClass() && name.equals(((Slave) o).name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The descriptor of a kind of agent. */
    public abstract static class SlaveDescriptor extends NodeDescriptor {}
}
