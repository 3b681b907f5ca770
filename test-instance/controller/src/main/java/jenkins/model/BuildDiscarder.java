package jenkins.model;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Job;
import java.io.IOException;

public abstract class BuildDiscarder implements Describable<BuildDiscarder>, ExtensionPoint {
    public BuildDiscarder() {}

    public abstract void perform(Job<?, ?> a) throws InterruptedException, IOException;

    public BuildDiscarderDescriptor getDescriptor() {
        throw new UnsupportedOperationException();
    }
}
