package hudson;

import hudson.model.Node;

/** Changes how processes are started on a node. */
public abstract class LauncherDecorator implements ExtensionPoint {
    public LauncherDecorator() {}

    public abstract Launcher decorate(Launcher launcher, Node node);

    public static ExtensionList<LauncherDecorator> all() {
        return ExtensionList.lookup(LauncherDecorator.class);
    }
}
