package hudson.slaves;

import hudson.DescriptorExtensionList;
import hudson.model.Descriptor;
import hudson.model.Node;
import jenkins.model.Jenkins;

/** The descriptor of a kind of node. */
public abstract class NodeDescriptor extends Descriptor<Node> {
    protected NodeDescriptor() {}

    public static DescriptorExtensionList<Node, NodeDescriptor> all() {
        return Jenkins.get().getDescriptorList(Node.class);
    }
}
