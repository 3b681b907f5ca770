package hudson.slaves;

import hudson.model.Node;
import hudson.tools.PropertyDescriptor;

/** The descriptor of a node property. */
public abstract class NodePropertyDescriptor extends PropertyDescriptor<NodeProperty<?>, Node> {
    protected NodePropertyDescriptor() {}
}
