package hudson.tasks;

import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.Action;
import hudson.model.BuildListener;
import hudson.model.Describable;
import hudson.model.Descriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

public abstract class BuildWrapper implements Describable<BuildWrapper>, ExtensionPoint {
    public BuildWrapper() {}

    public BuildWrapper.Environment setUp(AbstractBuild a, Launcher b, BuildListener c)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public Launcher decorateLauncher(AbstractBuild a, Launcher b, BuildListener c) {
        throw new UnsupportedOperationException();
    }

    public OutputStream decorateLogger(AbstractBuild a, OutputStream b) {
        throw new UnsupportedOperationException();
    }

    public void preCheckout(AbstractBuild a, Launcher b, BuildListener c) {
        throw new UnsupportedOperationException();
    }

    public Collection<? extends Action> getProjectActions(AbstractProject a) {
        throw new UnsupportedOperationException();
    }

    public void makeBuildVariables(AbstractBuild a, Map<String, String> b) {
        throw new UnsupportedOperationException();
    }

    public void makeSensitiveBuildVariables(AbstractBuild a, Set<String> b) {
        throw new UnsupportedOperationException();
    }

    public static DescriptorExtensionList<BuildWrapper, Descriptor<BuildWrapper>> all() {
        throw new UnsupportedOperationException();
    }

    public abstract class Environment extends hudson.model.Environment {
        public Environment() {}

        public boolean tearDown(AbstractBuild a, BuildListener b) throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }
    }
}
