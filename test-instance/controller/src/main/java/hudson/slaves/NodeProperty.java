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
import jenkins.model.Jenkins;

/** Something that is configured on a node. */
public abstract class NodeProperty<N extends Node>
        implements ReconfigurableDescribable<NodeProperty<?>>, ExtensionPoint {
    protected transient N node;

    @Override
    public NodePropertyDescriptor getDescriptor() {
        return (NodePropertyDescriptor) Jenkins.get().getDescriptorOrDie(getClass());
    }

    public CauseOfBlockage canTake(Queue.BuildableItem item) {
        return null;
    }

    public Environment setUp(AbstractBuild build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException {
        return null;
    }

    public void buildEnvVars(EnvVars env, TaskListener listener) throws IOException, InterruptedException {}

    public static DescriptorExtensionList<NodeProperty<?>, NodePropertyDescriptor> all() {
        return (DescriptorExtensionList) Jenkins.get().getDescriptorList(NodeProperty.class);
    }
}
