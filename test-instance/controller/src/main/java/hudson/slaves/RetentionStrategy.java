package hudson.slaves;

import hudson.ExtensionPoint;
import hudson.model.Computer;
import hudson.model.Describable;

/** When an agent is kept online; this controller always keeps it. */
public abstract class RetentionStrategy<T extends Computer>
        implements Describable<RetentionStrategy<?>>, ExtensionPoint {
    public abstract long check(T c);
}
