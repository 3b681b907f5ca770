package hudson.model;

import hudson.ExtensionPoint;
import hudson.Launcher;
import hudson.model.queue.SubTask;
import hudson.tasks.BuildStep;
import hudson.tasks.BuildStepMonitor;
import java.io.IOException;
import java.util.Collection;

public abstract class JobProperty<J extends Job<?, ?>>
        implements ReconfigurableDescribable<JobProperty<?>>, BuildStep, ExtensionPoint {
    protected J owner;

    public JobProperty() {}

    protected void setOwner(J a) {
        throw new UnsupportedOperationException();
    }

    public JobPropertyDescriptor getDescriptor() {
        throw new UnsupportedOperationException();
    }

    public Collection<? extends Action> getJobActions(J a) {
        throw new UnsupportedOperationException();
    }

    public boolean prebuild(AbstractBuild<?, ?> a, BuildListener b) {
        throw new UnsupportedOperationException();
    }

    public boolean perform(AbstractBuild<?, ?> a, Launcher b, BuildListener c)
            throws InterruptedException, IOException {
        throw new UnsupportedOperationException();
    }

    public BuildStepMonitor getRequiredMonitorService() {
        throw new UnsupportedOperationException();
    }

    public final Action getProjectAction(AbstractProject<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public final Collection<? extends Action> getProjectActions(AbstractProject<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public Collection<?> getJobOverrides() {
        throw new UnsupportedOperationException();
    }

    public Collection<? extends SubTask> getSubTasks() {
        throw new UnsupportedOperationException();
    }
}
