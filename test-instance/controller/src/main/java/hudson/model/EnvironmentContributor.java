package hudson.model;

import hudson.EnvVars;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import java.io.IOException;

/** Adds environment variables to jobs and runs. */
public abstract class EnvironmentContributor implements ExtensionPoint {
    public void buildEnvironmentFor(Run r, EnvVars env, TaskListener listener)
            throws IOException, InterruptedException {}

    public void buildEnvironmentFor(Job j, EnvVars env, TaskListener listener)
            throws IOException, InterruptedException {}

    public static ExtensionList<EnvironmentContributor> all() {
        return ExtensionList.lookup(EnvironmentContributor.class);
    }
}
