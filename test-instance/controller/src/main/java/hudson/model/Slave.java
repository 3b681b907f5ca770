package hudson.model;

import hudson.FilePath;
import hudson.Launcher;
import hudson.slaves.ComputerLauncher;
import hudson.slaves.NodeDescriptor;
import hudson.slaves.NodeProperty;
import hudson.slaves.NodePropertyDescriptor;
import hudson.slaves.RetentionStrategy;
import hudson.util.DescribableList;
import hudson.util.FormValidation;
import java.io.Serializable;
import java.util.List;

public abstract class Slave extends Node implements Serializable {
    protected Slave(String a, String b, ComputerLauncher c) {}

    public ComputerLauncher getLauncher() {
        throw new UnsupportedOperationException();
    }

    public void setLauncher(ComputerLauncher a) {
        throw new UnsupportedOperationException();
    }

    public String getRemoteFS() {
        throw new UnsupportedOperationException();
    }

    public String getNodeName() {
        throw new UnsupportedOperationException();
    }

    public void setNodeName(String a) {
        throw new UnsupportedOperationException();
    }

    public String getNodeDescription() {
        throw new UnsupportedOperationException();
    }

    public int getNumExecutors() {
        throw new UnsupportedOperationException();
    }

    public Node.Mode getMode() {
        throw new UnsupportedOperationException();
    }

    public DescribableList<NodeProperty<?>, NodePropertyDescriptor> getNodeProperties() {
        throw new UnsupportedOperationException();
    }

    public RetentionStrategy getRetentionStrategy() {
        throw new UnsupportedOperationException();
    }

    public void setRetentionStrategy(RetentionStrategy a) {
        throw new UnsupportedOperationException();
    }

    public String getLabelString() {
        throw new UnsupportedOperationException();
    }

    public void setLabelString(String a) {
        throw new UnsupportedOperationException();
    }

    public Computer createComputer() {
        throw new UnsupportedOperationException();
    }

    public FilePath getWorkspaceFor(TopLevelItem a) {
        throw new UnsupportedOperationException();
    }

    public FilePath getRootPath() {
        throw new UnsupportedOperationException();
    }

    public Launcher createLauncher(TaskListener a) {
        throw new UnsupportedOperationException();
    }

    public Slave.SlaveDescriptor getDescriptor() {
        throw new UnsupportedOperationException();
    }

    public abstract static class SlaveDescriptor extends NodeDescriptor {
        public SlaveDescriptor() {}

        public FormValidation doCheckNumExecutors(String a) {
            throw new UnsupportedOperationException();
        }

        public FormValidation doCheckRemoteFS(String a) {
            throw new UnsupportedOperationException();
        }

        public final List<Descriptor<ComputerLauncher>> computerLauncherDescriptors(Slave a) {
            throw new UnsupportedOperationException();
        }

        public final List<Descriptor<RetentionStrategy<?>>> retentionStrategyDescriptors(Slave a) {
            throw new UnsupportedOperationException();
        }

        public final List<NodePropertyDescriptor> nodePropertyDescriptors(Slave a) {
            throw new UnsupportedOperationException();
        }
    }
}
