package jenkins.model;

import hudson.DescriptorExtensionList;
import hudson.model.Descriptor;

public abstract class ArtifactManagerFactoryDescriptor extends Descriptor<ArtifactManagerFactory> {
    public ArtifactManagerFactoryDescriptor() {}

    public static DescriptorExtensionList<ArtifactManagerFactory, ArtifactManagerFactoryDescriptor> all() {
        throw new UnsupportedOperationException();
    }
}
