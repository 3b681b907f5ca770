package hudson.slaves;

import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Computer;
import hudson.model.Describable;
import hudson.model.Descriptor;

public abstract class RetentionStrategy<T extends Computer>
        implements Describable<RetentionStrategy<?>>, ExtensionPoint {
    public RetentionStrategy() {}

    public abstract long check(T a);

    public boolean isManualLaunchAllowed(T a) {
        throw new UnsupportedOperationException();
    }

    public boolean isAcceptingTasks(T a) {
        throw new UnsupportedOperationException();
    }

    public void start(T a) {
        throw new UnsupportedOperationException();
    }

    public static DescriptorExtensionList<RetentionStrategy<?>, Descriptor<RetentionStrategy<?>>> all() {
        throw new UnsupportedOperationException();
    }
}
