package io.jenkins.plugins.gitops.testkit.stack;

import java.nio.file.Path;

/** Starts the stand-in of one component inside this JVM; found by the ServiceLoader. */
public interface StandIn {
    /** What it stands in for. */
    Component component();

    /** Starts it on the loopback, ready when this returns; what it stores goes into the folder. */
    Service start(Path folder) throws Exception;
}
