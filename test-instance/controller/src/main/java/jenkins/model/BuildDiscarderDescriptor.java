package jenkins.model;

import hudson.DescriptorExtensionList;
import hudson.model.Descriptor;

public abstract class BuildDiscarderDescriptor extends Descriptor<BuildDiscarder> {
    protected BuildDiscarderDescriptor(Class a) {}

    protected BuildDiscarderDescriptor() {}

    public static DescriptorExtensionList<BuildDiscarder, BuildDiscarderDescriptor> all() {
        throw new UnsupportedOperationException();
    }
}
