package hudson.tasks;

import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.Action;
import hudson.model.BuildListener;
import java.io.IOException;
import java.util.Collection;

public interface BuildStep {
    boolean prebuild(AbstractBuild<?, ?> a, BuildListener b);

    boolean perform(AbstractBuild<?, ?> a, Launcher b, BuildListener c) throws InterruptedException, IOException;

    Action getProjectAction(AbstractProject<?, ?> a);

    Collection<? extends Action> getProjectActions(AbstractProject<?, ?> a);

    default BuildStepMonitor getRequiredMonitorService() {
        throw new UnsupportedOperationException();
    }
}
