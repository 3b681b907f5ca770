package hudson.tasks;

import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.Action;
import hudson.model.BuildListener;
import java.io.IOException;
import java.util.Collection;

public abstract class BuildStepCompatibilityLayer implements BuildStep {
    public BuildStepCompatibilityLayer() {}

    public boolean prebuild(AbstractBuild<?, ?> a, BuildListener b) {
        throw new UnsupportedOperationException();
    }

    public boolean perform(AbstractBuild<?, ?> a, Launcher b, BuildListener c)
            throws InterruptedException, IOException {
        throw new UnsupportedOperationException();
    }

    public Action getProjectAction(AbstractProject<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public Collection<? extends Action> getProjectActions(AbstractProject<?, ?> a) {
        throw new UnsupportedOperationException();
    }
}
