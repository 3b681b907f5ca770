package hudson.slaves;

import hudson.DescriptorExtensionList;
import hudson.model.Descriptor;
import hudson.model.Node;
import hudson.util.FormValidation;
import java.util.List;

public abstract class NodeDescriptor extends Descriptor<Node> {
    protected NodeDescriptor(Class<? extends Node> a) {}

    protected NodeDescriptor() {}

    public boolean isInstantiable() {
        throw new UnsupportedOperationException();
    }

    public final String newInstanceDetailPage() {
        throw new UnsupportedOperationException();
    }

    public String getConfigPage() {
        throw new UnsupportedOperationException();
    }

    public FormValidation doCheckName(String a) {
        throw new UnsupportedOperationException();
    }

    public static DescriptorExtensionList<Node, NodeDescriptor> all() {
        throw new UnsupportedOperationException();
    }

    public static List<NodeDescriptor> allInstantiable() {
        throw new UnsupportedOperationException();
    }
}
