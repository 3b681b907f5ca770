package hudson.tasks;

import hudson.AbortException;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.Action;
import hudson.model.BuildListener;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import jenkins.tasks.SimpleBuildStep;

/** Runs a simple step as a freestyle one. */
public abstract class BuildStepCompatibilityLayer implements BuildStep {
    @Override
    public boolean prebuild(AbstractBuild<?, ?> build, BuildListener listener) {
        return true;
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException {
        if (this instanceof SimpleBuildStep step) {
            FilePath workspace = build.getWorkspace();
            if (step.requiresWorkspace() && workspace == null) throw new AbortException("no workspace for " + build);
            EnvVars env = build.getEnvironment(listener);
            env.putAll(build.getBuildVariables());
            if (workspace == null) {
                step.perform(build, env, listener);
            } else {
                step.perform(build, workspace, env, launcher, listener);
            }
        }
        return true;
    }

    @Override
    public Action getProjectAction(AbstractProject<?, ?> project) {
        return null;
    }

    @Override
    public Collection<? extends Action> getProjectActions(AbstractProject<?, ?> project) {
        Action a = getProjectAction(project);
        return a == null ? List.of() : List.of(a);
    }
}
