package hudson.model;

import hudson.EnvVars;
import hudson.ExtensionList;
import hudson.ExtensionPoint;

public abstract class EnvironmentContributor implements ExtensionPoint {
    public EnvironmentContributor() {}

    public void buildEnvironmentFor(Run a, EnvVars b, TaskListener c) {
        throw new UnsupportedOperationException();
    }

    public void buildEnvironmentFor(Job a, EnvVars b, TaskListener c) {
        throw new UnsupportedOperationException();
    }

    public static ExtensionList<EnvironmentContributor> all() {
        throw new UnsupportedOperationException();
    }
}
