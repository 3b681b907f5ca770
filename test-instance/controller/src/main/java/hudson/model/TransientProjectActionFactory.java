package hudson.model;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import java.util.Collection;

public abstract class TransientProjectActionFactory implements ExtensionPoint {
    public TransientProjectActionFactory() {}

    public abstract Collection<? extends Action> createFor(AbstractProject a);

    public static ExtensionList<TransientProjectActionFactory> all() {
        throw new UnsupportedOperationException();
    }
}
