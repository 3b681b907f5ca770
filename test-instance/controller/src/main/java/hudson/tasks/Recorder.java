package hudson.tasks;

import hudson.ExtensionPoint;

/** A publisher that records something about the build; it may change the result. */
public abstract class Recorder extends Publisher implements ExtensionPoint {
    protected Recorder() {}

    @Override
    public BuildStepDescriptor getDescriptor() {
        return (BuildStepDescriptor) super.getDescriptor();
    }
}
