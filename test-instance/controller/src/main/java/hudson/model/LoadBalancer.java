package hudson.model;

import hudson.ExtensionPoint;

/** Chooses executors in a real controller; this one takes the first that is free. */
public abstract class LoadBalancer implements ExtensionPoint {
    LoadBalancer() {}
}
