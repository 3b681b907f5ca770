package jenkins.model;

import hudson.model.Job;

public class BuildDiscarderProperty extends OptionalJobProperty<Job<?, ?>> {
    public BuildDiscarderProperty(BuildDiscarder a) {}

    public BuildDiscarder getStrategy() {
        throw new UnsupportedOperationException();
    }

    public static class DescriptorImpl extends OptionalJobProperty.OptionalJobPropertyDescriptor {
        public DescriptorImpl() {}

        public String getDisplayName() {
            throw new UnsupportedOperationException();
        }
    }
}
