package hudson.tasks;

import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Run;
import java.io.IOException;
import java.io.OutputStream;
import jenkins.model.Jenkins;

/** Sets something up before the steps of a freestyle build and tears it down after them. */
public abstract class BuildWrapper implements Describable<BuildWrapper>, ExtensionPoint {
    public Environment setUp(AbstractBuild build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("Cannot set up \"" + getClass().getName() + "\"; override setUp");
    }

    public OutputStream decorateLogger(AbstractBuild build, OutputStream logger)
            throws IOException, InterruptedException, Run.RunnerAbortedException {
        return logger;
    }

    @Override
    public Descriptor<BuildWrapper> getDescriptor() {
        return Jenkins.get().getDescriptorOrDie(getClass());
    }

    public static DescriptorExtensionList<BuildWrapper, Descriptor<BuildWrapper>> all() {
        return Jenkins.get().getDescriptorList(BuildWrapper.class);
    }

    /** What was set up. */
    public abstract class Environment extends hudson.model.Environment {
        @Override
        public boolean tearDown(AbstractBuild build, BuildListener listener) throws IOException, InterruptedException {
            return true;
        }
    }
}
