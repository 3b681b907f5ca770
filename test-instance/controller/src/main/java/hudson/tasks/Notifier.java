package hudson.tasks;

import hudson.ExtensionPoint;

/** A publisher that tells others about the result; it runs after all recorders. */
public abstract class Notifier extends Publisher implements ExtensionPoint {
    protected Notifier() {}

    @Override
    public BuildStepDescriptor getDescriptor() {
        return (BuildStepDescriptor) super.getDescriptor();
    }
}
