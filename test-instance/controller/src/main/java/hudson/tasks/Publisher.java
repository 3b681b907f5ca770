package hudson.tasks;

import hudson.DescriptorExtensionList;
import hudson.model.Describable;
import hudson.model.Descriptor;

public abstract class Publisher extends BuildStepCompatibilityLayer implements Describable<Publisher> {
    Publisher() {}

    public boolean needsToRunAfterFinalized() {
        throw new UnsupportedOperationException();
    }

    public Descriptor<Publisher> getDescriptor() {
        throw new UnsupportedOperationException();
    }

    public static DescriptorExtensionList<Publisher, Descriptor<Publisher>> all() {
        throw new UnsupportedOperationException();
    }
}
