package hudson.tasks;

import hudson.DescriptorExtensionList;
import hudson.model.Describable;
import hudson.model.Descriptor;
import jenkins.model.Jenkins;

/** A step after the build; extend Recorder or Notifier. */
public abstract class Publisher extends BuildStepCompatibilityLayer implements Describable<Publisher> {
    Publisher() {}

    public boolean needsToRunAfterFinalized() {
        return false;
    }

    @Override
    public Descriptor<Publisher> getDescriptor() {
        return Jenkins.get().getDescriptorOrDie(getClass());
    }

    public static DescriptorExtensionList<Publisher, Descriptor<Publisher>> all() {
        return Jenkins.get().getDescriptorList(Publisher.class);
    }
}
