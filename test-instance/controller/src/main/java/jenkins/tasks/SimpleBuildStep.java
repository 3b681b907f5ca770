package jenkins.tasks;

import hudson.AbortException;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Action;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.BuildStep;
import java.io.IOException;
import java.util.Collection;

/** A step that runs in freestyle builds and in pipelines. */
public interface SimpleBuildStep extends BuildStep {
    default void perform(Run<?, ?> run, FilePath workspace, EnvVars env, Launcher launcher, TaskListener listener)
            throws InterruptedException, IOException {
        if (requiresWorkspace()) {
            throw new AbstractMethodError(
                    "Cannot run \"" + getClass().getName() + "\"; override perform with a workspace");
        }
        perform(run, env, listener);
    }

    default void perform(Run<?, ?> run, EnvVars env, TaskListener listener) throws InterruptedException, IOException {
        if (requiresWorkspace()) {
            throw new AbortException("Cannot run \"" + getClass().getName() + "\": it needs a workspace; give it one");
        }
        throw new AbstractMethodError(
                "Cannot run \"" + getClass().getName() + "\"; override perform without a workspace");
    }

    default boolean requiresWorkspace() {
        return true;
    }

    /** An action of a run that adds actions to its job. */
    interface LastBuildAction extends Action {
        Collection<? extends Action> getProjectActions();
    }
}
