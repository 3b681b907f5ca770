package jenkins.model;

import hudson.DescriptorExtensionList;
import hudson.model.Descriptor;

/** The descriptor of a build discarder. */
public abstract class BuildDiscarderDescriptor extends Descriptor<BuildDiscarder> {
    protected BuildDiscarderDescriptor() {}

    public static DescriptorExtensionList<BuildDiscarder, BuildDiscarderDescriptor> all() {
        return Jenkins.get().getDescriptorList(BuildDiscarder.class);
    }
}
