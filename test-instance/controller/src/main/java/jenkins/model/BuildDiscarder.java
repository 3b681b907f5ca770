package jenkins.model;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Job;
import java.io.IOException;

/** Which builds are thrown away. */
public abstract class BuildDiscarder implements Describable<BuildDiscarder>, ExtensionPoint {
    public abstract void perform(Job<?, ?> job) throws IOException, InterruptedException;

    @Override
    public BuildDiscarderDescriptor getDescriptor() {
        return (BuildDiscarderDescriptor) Jenkins.get().getDescriptorOrDie(getClass());
    }
}
