package hudson.slaves;

import hudson.DescriptorExtensionList;
import hudson.EnvVars;
import hudson.ExtensionPoint;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Environment;
import hudson.model.Node;
import hudson.model.Queue;
import hudson.model.ReconfigurableDescribable;
import hudson.model.TaskListener;
import hudson.model.queue.CauseOfBlockage;
import java.io.IOException;
import java.util.List;

public abstract class NodeProperty<N extends Node>
        implements ReconfigurableDescribable<NodeProperty<?>>, ExtensionPoint {
    protected N node;

    public NodeProperty() {}

    protected void setNode(N a) {
        throw new UnsupportedOperationException();
    }

    public NodePropertyDescriptor getDescriptor() {
        throw new UnsupportedOperationException();
    }

    public CauseOfBlockage canTake(Queue.BuildableItem a) {
        throw new UnsupportedOperationException();
    }

    public Environment setUp(AbstractBuild a, Launcher b, BuildListener c) throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public void buildEnvVars(EnvVars a, TaskListener b) {
        throw new UnsupportedOperationException();
    }

    public static DescriptorExtensionList<NodeProperty<?>, NodePropertyDescriptor> all() {
        throw new UnsupportedOperationException();
    }

    public static List<NodePropertyDescriptor> for_(Node a) {
        throw new UnsupportedOperationException();
    }
}
