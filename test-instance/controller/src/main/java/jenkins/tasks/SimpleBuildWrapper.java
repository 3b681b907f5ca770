package jenkins.tasks;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.Action;
import hudson.model.BuildListener;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.BuildWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

public abstract class SimpleBuildWrapper extends BuildWrapper {
    public SimpleBuildWrapper() {}

    public boolean requiresWorkspace() {
        throw new UnsupportedOperationException();
    }

    public void setUp(SimpleBuildWrapper.Context a, Run<?, ?> b, FilePath c, Launcher d, TaskListener e, EnvVars f)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public void setUp(SimpleBuildWrapper.Context a, Run<?, ?> b, TaskListener c, EnvVars d)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public SimpleBuildWrapper.Context createContext() {
        throw new UnsupportedOperationException();
    }

    protected boolean runPreCheckout() {
        throw new UnsupportedOperationException();
    }

    public final BuildWrapper.Environment setUp(AbstractBuild a, Launcher b, BuildListener c)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final void preCheckout(AbstractBuild a, Launcher b, BuildListener c) {
        throw new UnsupportedOperationException();
    }

    public final OutputStream decorateLogger(AbstractBuild a, OutputStream b) {
        throw new UnsupportedOperationException();
    }

    public Launcher decorateLauncher(AbstractBuild a, Launcher b, BuildListener c) {
        throw new UnsupportedOperationException();
    }

    public void makeBuildVariables(AbstractBuild a, Map<String, String> b) {
        throw new UnsupportedOperationException();
    }

    public void makeSensitiveBuildVariables(AbstractBuild a, Set<String> b) {
        throw new UnsupportedOperationException();
    }

    public final Collection<? extends Action> getProjectActions(AbstractProject a) {
        throw new UnsupportedOperationException();
    }

    public static final class Context {
        Context() {}

        public void env(String a, String b) {
            throw new UnsupportedOperationException();
        }

        public SimpleBuildWrapper.Disposer getDisposer() {
            throw new UnsupportedOperationException();
        }

        public Map<String, String> getEnv() {
            throw new UnsupportedOperationException();
        }

        public void setDisposer(SimpleBuildWrapper.Disposer a) {
            throw new UnsupportedOperationException();
        }
    }

    public abstract static class Disposer implements Serializable {
        public Disposer() {}

        public final boolean requiresWorkspace() {
            throw new UnsupportedOperationException();
        }

        public void tearDown(Run<?, ?> a, FilePath b, Launcher c, TaskListener d)
                throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }

        public void tearDown(Run<?, ?> a, TaskListener b) throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }
    }
}
